// What lists sort and count by, kept at the event so that they need not look at each report.
UNWIND $events AS id
MATCH (e:Event {id: id})-[r:REPORTED_IN]->(d:Article)
WITH e, min(r.publishedAt) AS first, max(r.publishedAt) AS last, count(DISTINCT d) AS reports
SET e.firstReported = first, e.lastReported = last, e.reportCount = reports
