// An event's own status and kind are those of its newest report (its date: dated-events.cypher); of two of one moment, the higher article id.
UNWIND $events AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)-[r:REPORTED_IN]->(d:Article)
  RETURN r AS report
  ORDER BY r.publishedAt DESC, d.id DESC, r.start
  LIMIT 1
}
SET e.status = report.status, e.mode = report.mode, e.name = report.text, e.date = report.date,
    e.startDate = report.startDate, e.endDate = report.endDate, e.datePrecision = report.datePrecision
