UNWIND $statements AS id
MATCH (s:Statement {id: id})-[x:ABOUT]->(a)
WHERE NOT EXISTS { MATCH (s)-[r:REPORTED_IN]->(d) WHERE a.id IN r.aboutActors OR a.id IN r.aboutEvents }
DELETE x
