UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Event {id: row.target})
MERGE (a)-[r:PARTICIPATES_IN {role: row.properties.role}]->(b)
SET r = row.properties
