// Events with their participants, reports, statements, links and place. Each comprehension begins at the event, which
// is bound: one that ended there would scan its label on the embedded engine.
UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN e {.id, .type, .mode, .name, .status, .quadClass, .cameo, .scale} AS event,
  [(e)<-[p:PARTICIPATES_IN]-(a:Actor) | {role: p.role, id: a.id, name: a.name, kind: a.kind}] AS participants,
  [(e)-[r:REPORTED_IN]->(d:Article) | r {.start, .end, .text, .sentence, .extractor, .status, .mode, .confidence, .publishedAt, .date, .datePrecision, .startDate, .endDate, .participants, .assertedBy, article: d.id, title: d.title, url: d.url, publisher: d.publisher, published: d.publishedAt}] AS reports,
  [(e)-[:REPORTED_IN]->(d:Article)-[:SAME_STORY]-(o:Article) | {article: d.id, copy: o.id}] AS copies,
  [(e)<-[:ASSERTS]-(s:Statement) | {id: s.id, content: s.content}] AS assertedBy,
  [(e)<-[:ASSERTS]-(s:Statement)-[:MADE_BY]->(w:Actor) | {statement: s.id, id: w.id, name: w.name, kind: w.kind}] AS speakers,
  [(e)-[l:BEFORE]->(x:Event) | {publishedAt: l.publishedAt, id: x.id, type: x.type, status: x.status, name: x.name, startDate: x.startDate}] AS before,
  [(e)<-[l:AFTER]-(x:Event) | {publishedAt: l.publishedAt, id: x.id, type: x.type, status: x.status, name: x.name, startDate: x.startDate}] AS beforeToo,
  [(e)-[l:AFTER]->(x:Event) | {publishedAt: l.publishedAt, id: x.id, type: x.type, status: x.status, name: x.name, startDate: x.startDate}] AS after,
  [(e)<-[l:BEFORE]-(x:Event) | {publishedAt: l.publishedAt, id: x.id, type: x.type, status: x.status, name: x.name, startDate: x.startDate}] AS afterToo,
  [(e)-[l:CAUSES]->(x:Event) | {publishedAt: l.publishedAt, id: x.id, type: x.type, status: x.status, name: x.name, startDate: x.startDate}] AS causes,
  [(e)-[:AT]->(p:Place) | {id: p.id, name: p.name}] AS places
