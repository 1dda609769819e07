// The offices of actors: for each title, status and institution how often it is said, and the newest place where.
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[h:HOLDS]->(o:Actor)
WITH id, o, h
ORDER BY h.publishedAt DESC, h.article, h.start
WITH id, h.title AS title, h.status AS status, o.id AS ofId, o.name AS ofName, o.kind AS ofKind, count(h) AS reports, collect(h {.article, .start, .end, .text, .sentence, .extractor, .publishedAt}) AS places
WITH id, title, status, ofId, ofName, ofKind, reports, places[0] AS newest
RETURN id, title, status, ofId, ofName, ofKind, reports, newest
ORDER BY id, newest.publishedAt DESC, title, status, ofId
