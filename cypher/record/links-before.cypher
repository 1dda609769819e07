UNWIND $links AS row
MATCH (e:Event {id: row.from})
MATCH (f:Event {id: row.to})
CREATE (e)-[r:BEFORE]->(f)
SET r = row.properties
