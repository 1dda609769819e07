UNWIND $pairs AS row
MATCH (a:Actor {id: row.from})
MATCH (e:Event {id: row.to})
MERGE (a)-[:PARTICIPATES_IN {role: row.role}]->(e)
