// The offices that join the actors to each other.
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[h:HOLDS]->(o:Actor)
WHERE o.id IN $ids
RETURN a.id AS source, o.id AS target, h.title AS role, count(h) AS weight
ORDER BY weight DESC, source, target, role
