UNWIND $rows AS row
MATCH (a:Statement {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:ABOUT]->(b)
SET r = row.properties
