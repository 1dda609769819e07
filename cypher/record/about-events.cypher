UNWIND $pairs AS row
MATCH (s:Statement {id: row.from})
MATCH (e:Event {id: row.to})
MERGE (s)-[:ABOUT]->(e)
