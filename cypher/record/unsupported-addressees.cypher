UNWIND $statements AS id
MATCH (s:Statement {id: id})-[x:ADDRESSED_TO]->(a:Actor)
WHERE NOT EXISTS { MATCH (s)-[r:REPORTED_IN]->(d) WHERE a.id IN r.addressees }
DELETE x
