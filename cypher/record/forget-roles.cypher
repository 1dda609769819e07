UNWIND $actors AS id
MATCH (p:Actor {id: id})-[r:HOLDS]->()
WHERE r.article = $id
DELETE r
