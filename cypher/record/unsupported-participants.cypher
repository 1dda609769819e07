// Who takes part is the union of what the reports say: what none says any more goes.
UNWIND $events AS id
MATCH (e:Event {id: id})<-[p:PARTICIPATES_IN]-(a:Actor)
WHERE NOT EXISTS { MATCH (e)-[r:REPORTED_IN]->(d) WHERE (p.role + ' ' + a.id) IN r.participants }
DELETE p
