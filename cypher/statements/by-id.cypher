// Statements with who said what to whom, about whom, and where it stands.
UNWIND $ids AS id
MATCH (s:Statement {id: id})
RETURN s {.id, .form, .content, .cue, .speakerText, .language, .saidOn, .saidOnPrecision} AS statement,
  [(s)-[:MADE_BY]->(a:Actor) | {id: a.id, name: a.name, kind: a.kind}] AS speakers,
  [(s)-[:ADDRESSED_TO]->(a:Actor) | {id: a.id, name: a.name, kind: a.kind}] AS addressees,
  [(s)-[:ABOUT]->(a:Actor) | {id: a.id, name: a.name, kind: a.kind}] AS about,
  [(s)-[:ABOUT]->(e:Event) | {id: e.id, type: e.type, status: e.status, name: e.name, startDate: e.startDate}] AS aboutEvents,
  [(s)-[:ASSERTS]->(e:Event) | {id: e.id, type: e.type, status: e.status, name: e.name, startDate: e.startDate}] AS asserts,
  [(s)-[r:REPORTED_IN]->(d:Article) | r {.start, .end, .text, .sentence, .extractor, .confidence, .publishedAt, article: d.id, title: d.title, url: d.url, published: d.publishedAt}] AS reports
