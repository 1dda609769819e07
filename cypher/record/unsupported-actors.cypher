// Only one that nothing leads to any more; without DETACH, so that a relationship made meanwhile stops the write.
UNWIND $actors AS id
MATCH (a:Actor {id: id})
WHERE NOT EXISTS { (a)<-[:MENTIONS]-() } AND NOT EXISTS { (a)-[:HOLDS]-() } AND NOT EXISTS { (a)<-[:MADE_BY]-() }
  AND NOT EXISTS { (a)<-[:ADDRESSED_TO]-() } AND NOT EXISTS { (a)<-[:ABOUT]-() } AND NOT EXISTS { (a)-[:PARTICIPATES_IN]->() }
  AND NOT EXISTS { (a)-[:AT]->() }
DELETE a
