// Events by all that can be asked, counted by period and, where asked, by type and quad class.
CALL () {
  MATCH (e:Event) WHERE $actor IS NULL AND $speaker IS NULL RETURN e
  UNION
  UNWIND coalesce($actor, []) AS actor MATCH (a:Actor {id: actor})-[:PARTICIPATES_IN]->(e:Event) RETURN e
  UNION
  UNWIND CASE WHEN $actor IS NULL THEN coalesce($speaker, []) ELSE [] END AS speaker
  MATCH (w:Actor {id: speaker})<-[:MADE_BY]-(s:Statement)-[:ASSERTS]->(e:Event) RETURN e
}
WITH e, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key, e.endDate AS last
WHERE ($type IS NULL OR e.type IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
  AND ($from IS NULL OR coalesce(last, key) >= $from)
  AND ($to IS NULL OR key <= $to)
  AND ($publisher IS NULL
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE d.publisher IN $publisher })
  AND ($language IS NULL
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE d.language IN $language })
  AND ($kind IS NULL OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(k:Actor) WHERE k.kind IN $kind })
  AND ($counterpart IS NULL OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(c:Actor) WHERE c.id IN $counterpart })
  AND ($country IS NULL
    OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(n:Actor) WHERE n.iso3 IN $country OR n.country IN $country }
    OR EXISTS { MATCH (e)-[:AT]->(p:Place) WHERE p.country IN $country })
  AND ($speaker IS NULL OR EXISTS { MATCH (e)<-[:ASSERTS]-(s:Statement)-[:MADE_BY]->(w:Actor) WHERE w.id IN $speaker })
  AND ($q IS NULL
    OR EXISTS { MATCH (e)<-[:PARTICIPATES_IN]-(m:Actor) WHERE toLower(m.namesText) CONTAINS $q }
    OR EXISTS { MATCH (e)-[x:REPORTED_IN]->(d:Article) WHERE toLower(coalesce(x.sentence, x.text)) CONTAINS $q })
WITH e.id AS id, substring(key, 0, $length) AS period, CASE WHEN $byType THEN e.type END AS type, CASE WHEN $byQuadClass THEN e.quadClass END AS quadClass, e.reportCount AS reports, e.scale AS scale
RETURN period, type, quadClass, count(id) AS events, sum(reports) AS reports, coalesce(sum(scale), 0) AS scale, count(scale) AS scaled
ORDER BY period, type, quadClass
