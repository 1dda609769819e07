// Of each actor the ids of the newest events.
UNWIND $ids AS actor
MATCH (a:Actor {id: actor})
CALL (a) {
  MATCH (a)-[:PARTICIPATES_IN]->(e:Event)
  WITH DISTINCT e
  RETURN e.id AS id, coalesce(e.startDate, e.endDate, substring(e.lastReported, 0, 10), '') AS key
  ORDER BY key DESC, id DESC
  LIMIT $limit
}
RETURN actor, id, key
ORDER BY actor, key DESC, id DESC
