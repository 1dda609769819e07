// With whom an actor meets in events, by quad class.
MATCH (a:Actor {id: $actor})-[:PARTICIPATES_IN]->(e:Event)
WITH DISTINCT a, e
MATCH (e)<-[:PARTICIPATES_IN]-(b:Actor)
WHERE b.id <> $actor
WITH DISTINCT b, e
WITH b, e.quadClass AS quadClass, count(e) AS events, coalesce(sum(e.scale), 0) AS scale, count(e.scale) AS scaled, max(e.lastReported) AS lastReported
RETURN b.id AS id, b.name AS name, b.kind AS kind, quadClass, events, scale, scaled, lastReported
ORDER BY id, quadClass
