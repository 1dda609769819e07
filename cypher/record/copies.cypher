UNWIND $copies AS row
MATCH (a:Article {id: row.from})
MATCH (b:Article {id: row.to})
MERGE (a)-[r:SAME_STORY]->(b)
SET r.similarity = row.similarity
