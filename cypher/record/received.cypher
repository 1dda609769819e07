// Articles that were accepted and wait for their extraction, oldest first, after a given one.
MATCH (a:Article {state: 'received'})
WHERE a.receivedAt > $afterReceivedAt OR (a.receivedAt = $afterReceivedAt AND a.id > $afterId)
RETURN a.id AS id, a.url AS url, a.title AS title, a.text AS text, a.language AS language, a.section AS section,
       a.publisher AS publisher, a.publishedAt AS publishedAt, a.receivedAt AS receivedAt
ORDER BY receivedAt, id
LIMIT $limit
