UNWIND $events AS id
MATCH (e:Event {id: id})
WHERE NOT EXISTS { (e)-[:REPORTED_IN]->() }
DETACH DELETE e
