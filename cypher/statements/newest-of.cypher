// Of each actor the ids of the newest statements.
UNWIND $ids AS actor
MATCH (a:Actor {id: actor})
CALL (a) {
  MATCH (a)<-[:MADE_BY]-(s:Statement)
  RETURN s.id AS id, CASE WHEN s.saidOnPrecision IN ['day', 'time'] THEN substring(s.saidOn, 0, 10) ELSE coalesce(substring(s.firstReported, 0, 10), '') END AS key
  ORDER BY key DESC, id DESC
  LIMIT $limit
}
RETURN actor, id, key
ORDER BY actor, key DESC, id DESC
