// How many statements there are, by all that can be asked.
CALL () {
  MATCH (s:Statement) WHERE $speaker IS NULL AND $actor IS NULL AND $about IS NULL RETURN s
  UNION
  UNWIND coalesce($speaker, []) AS speaker MATCH (w:Actor {id: speaker})<-[:MADE_BY]-(s:Statement) RETURN s
  UNION
  UNWIND CASE WHEN $speaker IS NULL THEN coalesce($actor, []) ELSE [] END AS actor
  MATCH (a:Actor {id: actor})<-[:MADE_BY|ADDRESSED_TO|ABOUT]-(s:Statement) RETURN s
  UNION
  UNWIND CASE WHEN $speaker IS NULL AND $actor IS NULL THEN coalesce($about, []) ELSE [] END AS about
  MATCH (a:Actor {id: about})<-[:ABOUT]-(s:Statement) RETURN s
}
WITH s, CASE WHEN s.saidOnPrecision IN ['day', 'time'] THEN substring(s.saidOn, 0, 10) ELSE coalesce(substring(s.firstReported, 0, 10), '') END AS key
WHERE ($form IS NULL OR s.form IN $form)
  AND ($language IS NULL OR s.language IN $language)
  AND ($q IS NULL OR toLower(s.content) CONTAINS $q)
  AND ($from IS NULL OR key >= $from)
  AND ($to IS NULL OR key <= $to)
  AND ($before IS NULL OR s.firstReported < $before)
  AND ($actor IS NULL
    OR EXISTS { MATCH (s)-[:MADE_BY|ADDRESSED_TO|ABOUT]->(a:Actor) WHERE a.id IN $actor })
  AND ($about IS NULL OR EXISTS { MATCH (s)-[:ABOUT]->(o:Actor) WHERE o.id IN $about })
  AND ($kind IS NULL OR EXISTS { MATCH (s)-[:MADE_BY]->(k:Actor) WHERE k.kind IN $kind })
  AND ($country IS NULL
    OR EXISTS { MATCH (s)-[:MADE_BY]->(n:Actor) WHERE n.iso3 IN $country OR n.country IN $country })
  AND ($publisher IS NULL OR EXISTS { MATCH (s)-[:REPORTED_IN]->(d:Article) WHERE d.publisher IN $publisher })
WITH s.id AS id, key
RETURN count(id) AS total
