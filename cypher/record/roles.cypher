UNWIND $roles AS row
MATCH (p:Actor {id: row.person})
MATCH (o:Actor {id: row.of})
CREATE (p)-[r:HOLDS]->(o)
SET r = row.properties
