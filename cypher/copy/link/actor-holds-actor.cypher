UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:HOLDS {article: row.properties.article, title: row.properties.title, status: row.properties.status, start: row.properties.start}]->(b)
SET r = row.properties
