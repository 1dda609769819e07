// What lists sort by, kept at the statement so that they need not look at each report.
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[r:REPORTED_IN]->(d:Article)
WITH s, min(r.publishedAt) AS first, max(r.publishedAt) AS last, count(DISTINCT d) AS reports
SET s.firstReported = first, s.lastReported = last, s.reportCount = reports
