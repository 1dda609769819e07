UNWIND $rows AS row
MATCH (a:Article {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:SAME_STORY]->(b)
SET r = row.properties
