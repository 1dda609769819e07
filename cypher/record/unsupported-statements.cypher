UNWIND $statements AS id
MATCH (s:Statement {id: id})
WHERE NOT EXISTS { (s)-[:REPORTED_IN]->() }
DETACH DELETE s
