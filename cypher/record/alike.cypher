// Articles that share a band key of their fingerprint, this one too: each look-up has an index, which the embedded engine
// forgets where a WHERE stands beside it.
MATCH (a:Article {band00: $band00})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band01: $band01})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band02: $band02})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band03: $band03})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band04: $band04})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band05: $band05})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band06: $band06})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band07: $band07})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band08: $band08})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band09: $band09})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band10: $band10})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band11: $band11})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band12: $band12})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band13: $band13})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band14: $band14})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
UNION
MATCH (a:Article {band15: $band15})
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedSort AS publishedSort
