UNWIND $mentions AS row
MATCH (d:Article {id: $id})
MATCH (a:Actor {id: row.actor})
CREATE (d)-[r:MENTIONS]->(a)
SET r = row.properties
