// What evidence shows of articles.
UNWIND $ids AS id
MATCH (d:Article {id: id})
RETURN d.id AS id, d.title AS title, d.url AS url, d.publishedAt AS publishedAt
