UNWIND $rows AS row
MATCH (a:Event {id: row.source})
MATCH (b:Place {id: row.target})
MERGE (a)-[r:AT]->(b)
SET r = row.properties
