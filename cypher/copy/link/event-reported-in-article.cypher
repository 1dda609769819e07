UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Article {id: row.target})
MERGE (a)-[r:REPORTED_IN {start: row.properties.start}]->(b)
SET r = row.properties
