// One article with its text and what was read out of it, by id.
MATCH (d:Article {id: $id})
RETURN d {.id, .title, .url, .text, .publishedAt, .language, .section, .publisher, .receivedAt, .state, .error, .extractor} AS article,
  [(d)-[m:MENTIONS]->(a:Actor) | {id: a.id, name: a.name, kind: a.kind, spans: m.spans, texts: m.texts}] AS actors,
  [(d)<-[r:REPORTED_IN]-(s:Statement) | {id: s.id, start: r.start}] AS statements,
  [(d)<-[r:REPORTED_IN]-(e:Event) | {id: e.id, start: r.start}] AS events,
  [(d)-[:SAME_STORY]-(o:Article) | o.id] AS sameStory
