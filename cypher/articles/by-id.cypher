// Articles without their text.
UNWIND $ids AS id
MATCH (d:Article {id: id})
RETURN d {.id, .title, .url, .publishedAt, .language, .section, .publisher, .receivedAt, .state, .error, .extractor} AS article
