// How often the actors meet each other, in the events that the filter leaves; each pair once, the lower id first.
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[:PARTICIPATES_IN]->(e:Event)
WITH DISTINCT a, e
WHERE ($type IS NULL OR e.type IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
WITH a, e, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key, e.endDate AS last
WHERE ($from IS NULL OR coalesce(last, key) >= $from)
  AND ($to IS NULL OR key <= $to)
MATCH (e)<-[:PARTICIPATES_IN]-(b:Actor)
WHERE b.id IN $ids AND a.id < b.id
WITH DISTINCT a, b, e
RETURN a.id AS source, b.id AS target, count(e) AS weight, avg(e.scale) AS meanScale
ORDER BY weight DESC, source, target
