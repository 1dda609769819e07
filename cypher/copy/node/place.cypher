UNWIND $rows AS row
MERGE (n:Place {id: row.id})
SET n = row.properties
