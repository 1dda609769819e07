UNWIND $events AS id
MATCH (e:Event {id: id})-[x:AT]->(p:Place)
WHERE NOT EXISTS { MATCH (e)-[r:REPORTED_IN]->(d) WHERE r.place = p.id }
DELETE x
