UNWIND $statements AS row
MATCH (d:Article {id: $id})
MATCH (n:Statement {id: row.id})
CREATE (n)-[r:REPORTED_IN]->(d)
SET r = row.report
