UNWIND $statements AS id
MATCH (s:Statement {id: id})-[x:MADE_BY]->(a:Actor)
WHERE NOT EXISTS { MATCH (s)-[r:REPORTED_IN]->(d) WHERE a.id IN r.speakers }
DELETE x
