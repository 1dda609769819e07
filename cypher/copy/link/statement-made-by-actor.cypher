UNWIND $rows AS row
MATCH (a:Statement {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:MADE_BY]->(b)
SET r = row.properties
