// An event's date is that of the newest report that gives one: later reports often leave it out.
UNWIND $events AS id
MATCH (e:Event {id: id})
CALL (e) {
  MATCH (e)-[r:REPORTED_IN]->(d:Article)
  WHERE r.date IS NOT NULL OR r.startDate IS NOT NULL OR r.endDate IS NOT NULL
  RETURN r AS report
  ORDER BY r.publishedAt DESC, d.id DESC, r.start
  LIMIT 1
}
SET e.date = report.date, e.startDate = report.startDate, e.endDate = report.endDate,
    e.datePrecision = report.datePrecision
