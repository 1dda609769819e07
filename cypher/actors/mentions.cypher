// Of each actor the newest articles that mention them, with the first passage.
UNWIND $ids AS id
MATCH (a:Actor {id: id})
CALL (a) {
  MATCH (a)<-[m:MENTIONS]-(d:Article)
  RETURN d.id AS article, d.title AS title, d.url AS url, d.publishedAt AS publishedAt, m.spans AS spans, m.texts AS texts, m.extractor AS extractor, d.publishedSort AS sort
  ORDER BY sort DESC, article
  LIMIT $limit
}
RETURN id, article, title, url, publishedAt, spans[0] AS start, spans[1] AS end, texts[0] AS text, extractor, sort
ORDER BY id, sort DESC, article
