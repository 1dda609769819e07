UNWIND $pairs AS row
MATCH (s:Statement {id: row.from})
MATCH (a:Actor {id: row.to})
MERGE (s)-[:ABOUT]->(a)
