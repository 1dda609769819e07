// Events counted by period and, where asked, by type and quad class; a period of length 0 is all time.
MATCH (e:Event)
WHERE ($type IS NULL OR e.type IN $type)
  AND ($status IS NULL OR e.status IN $status)
  AND ($quadClass IS NULL OR e.quadClass IN $quadClass)
WITH e, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key, e.endDate AS last
WHERE ($from IS NULL OR coalesce(last, key) >= $from)
  AND ($to IS NULL OR key <= $to)
WITH e.id AS id, substring(key, 0, $length) AS period, CASE WHEN $byType THEN e.type END AS type, CASE WHEN $byQuadClass THEN e.quadClass END AS quadClass, e.reportCount AS reports, e.scale AS scale
RETURN period, type, quadClass, count(id) AS events, sum(reports) AS reports, coalesce(sum(scale), 0) AS scale, count(scale) AS scaled
ORDER BY period, type, quadClass
