UNWIND $events AS id
MATCH (e:Event {id: id})<-[x:ASSERTS]-(s:Statement)
WHERE NOT EXISTS { MATCH (e)-[r:REPORTED_IN]->(d) WHERE r.assertedBy = s.id }
DELETE x
