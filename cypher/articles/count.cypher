// How many articles there are.
MATCH (d:Article)
WHERE ($state IS NULL OR d.state IN $state)
  AND ($language IS NULL OR d.language IN $language)
  AND ($publisher IS NULL OR d.publisher IN $publisher)
  AND ($q IS NULL OR toLower(d.title) CONTAINS $q)
WITH d.id AS id, coalesce(d.publishedSort, d.receivedAt, '') AS key
WHERE ($from IS NULL OR substring(key, 0, 10) >= $from)
  AND ($to IS NULL OR substring(key, 0, 10) <= $to)
  AND ($before IS NULL OR key < $before)
RETURN count(id) AS total
