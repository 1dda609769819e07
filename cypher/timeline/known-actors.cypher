// Events by all that can be asked, as things stood before a day, counted by period and by who takes part and, where asked, by type and quad class.
CALL () {
  MATCH (e:Event) WHERE $actor IS NULL AND $speaker IS NULL RETURN e
  UNION
  UNWIND coalesce($actor, []) AS actor MATCH (a:Actor {id: actor})-[:PARTICIPATES_IN]->(e:Event) RETURN e
  UNION
  UNWIND CASE WHEN $actor IS NULL THEN coalesce($speaker, []) ELSE [] END AS speaker
  MATCH (w:Actor {id: speaker})<-[:MADE_BY]-(s:Statement)-[:ASSERTS]->(e:Event) RETURN e
}
WITH e
WHERE ($type IS NULL OR e.type IN $type)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
CALL (e) {
  MATCH (e)-[r:REPORTED_IN]->(d:Article)
  WHERE r.publishedAt < $before
  WITH r, d.id AS article
  ORDER BY r.publishedAt DESC, article DESC, r.start
  WITH collect(r.status) AS statuses, collect(coalesce(r.startDate, r.endDate)) AS starts, collect(coalesce(r.endDate, r.startDate)) AS ends, collect(substring(r.publishedAt, 0, 10)) AS days
  RETURN statuses[0] AS status, starts[0] AS start, ends[0] AS end, days[0] AS day
}
WITH e, status, coalesce(start, day, '') AS key, coalesce(end, day, '') AS last
WHERE status IS NOT NULL
  AND ($status IS NULL OR status IN $status)
  AND ($from IS NULL OR last >= $from)
  AND ($to IS NULL OR key <= $to)
  AND ($publisher IS NULL
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE d.publisher IN $publisher AND x.publishedAt < $before })
  AND ($language IS NULL
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE d.language IN $language AND x.publishedAt < $before })
  AND ($kind IS NULL OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(k:Actor) WHERE k.kind IN $kind })
  AND ($counterpart IS NULL OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(c:Actor) WHERE c.id IN $counterpart })
  AND ($country IS NULL
    OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(n:Actor) WHERE n.iso3 IN $country OR n.country IN $country }
    OR EXISTS { MATCH (e)-[:AT]->(p:Place) WHERE p.country IN $country })
  AND ($speaker IS NULL OR EXISTS { MATCH (e)<-[:ASSERTS]-(s:Statement)-[:MADE_BY]->(w:Actor) WHERE w.id IN $speaker })
  AND ($q IS NULL
    OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(m:Actor) WHERE toLower(m.namesText) CONTAINS $q }
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE toLower(coalesce(x.sentence, x.text)) CONTAINS $q AND x.publishedAt < $before })
MATCH (e)<-[:PARTICIPATES_IN]-(someone:Actor)
WITH DISTINCT e, key, someone
WITH e.id AS id, someone.id AS actor, someone.name AS name, someone.kind AS kind, substring(key, 0, $length) AS period, CASE WHEN $byType THEN e.type END AS type, CASE WHEN $byQuadClass THEN e.quadClass END AS quadClass, COUNT { MATCH (e)-[y:REPORTED_IN]->(:Article) WHERE y.publishedAt < $before } AS reports, e.scale AS scale
RETURN period, type, quadClass, actor, name, kind, count(id) AS events, sum(reports) AS reports, coalesce(sum(scale), 0) AS scale, count(scale) AS scaled
ORDER BY period, type, quadClass, actor
