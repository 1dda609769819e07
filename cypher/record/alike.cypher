// Articles that share a band key of their fingerprint with this one: each look-up has an index.
MATCH (a:Article {band00: $band00})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band01: $band01})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band02: $band02})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band03: $band03})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band04: $band04})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band05: $band05})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band06: $band06})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band07: $band07})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band08: $band08})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band09: $band09})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band10: $band10})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band11: $band11})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band12: $band12})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band13: $band13})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band14: $band14})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band15: $band15})
WHERE a.id <> $id
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
