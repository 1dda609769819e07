UNWIND $rows AS row
MATCH (a:Article {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:MENTIONS]->(b)
SET r = row.properties
