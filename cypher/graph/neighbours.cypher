// With whom an actor meets most often, in the events that the filter leaves.
MATCH (a:Actor {id: $actor})-[:PARTICIPATES_IN]->(e:Event)
WITH DISTINCT e
WHERE ($type IS NULL OR e.type IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
WITH e, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key, e.endDate AS last
WHERE ($from IS NULL OR coalesce(last, key) >= $from)
  AND ($to IS NULL OR key <= $to)
MATCH (e)<-[:PARTICIPATES_IN]-(b:Actor)
WHERE b.id <> $actor
WITH DISTINCT b, e
WITH b, count(e) AS events
RETURN b.id AS id, events
ORDER BY events DESC, id
LIMIT $limit
