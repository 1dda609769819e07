UNWIND $events AS row
MATCH (d:Article {id: $id})
MATCH (n:Event {id: row.id})
CREATE (n)-[r:REPORTED_IN]->(d)
SET r = row.report
