// Ids of events, newest first, by what the event alone says.
MATCH (e:Event)
WHERE ($type IS NULL OR e.type IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
WITH e.id AS id, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key, e.endDate AS last
WHERE ($from IS NULL OR coalesce(last, key) >= $from)
  AND ($to IS NULL OR key <= $to)
  AND ($key IS NULL OR key < $key OR (key = $key AND id < $id))
RETURN id, key
ORDER BY key DESC, id DESC
LIMIT $limit
