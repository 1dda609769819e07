MATCH (a:Article {id: $id})<-[r:REPORTED_IN]-()
DELETE r
