UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:CAUSES {article: row.properties.article, start: row.properties.start}]->(b)
SET r = row.properties
