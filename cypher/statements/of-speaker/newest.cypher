// Ids of what one of the speakers said, newest first, by what the statement alone says.
UNWIND $speaker AS speaker
MATCH (a:Actor {id: speaker})<-[:MADE_BY]-(s:Statement)
WITH DISTINCT s
WHERE ($form IS NULL OR s.form IN $form)
  AND ($language IS NULL OR s.language IN $language)
  AND ($q IS NULL OR toLower(s.content) CONTAINS $q)
WITH s.id AS id, CASE WHEN s.saidOnPrecision IN ['day', 'time'] THEN substring(s.saidOn, 0, 10) ELSE coalesce(substring(s.firstReported, 0, 10), '') END AS key
WHERE ($from IS NULL OR key >= $from)
  AND ($to IS NULL OR key <= $to)
  AND ($key IS NULL OR key < $key OR (key = $key AND id < $id))
RETURN id, key
ORDER BY key DESC, id DESC
LIMIT $limit
