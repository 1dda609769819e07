UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n = row.properties
FOREACH (one IN CASE WHEN 'Person' IN row.labels THEN [1] ELSE [] END | SET n:Person)
FOREACH (one IN CASE WHEN 'Organization' IN row.labels THEN [1] ELSE [] END | SET n:Organization)
FOREACH (one IN CASE WHEN 'Country' IN row.labels THEN [1] ELSE [] END | SET n:Country)
FOREACH (one IN CASE WHEN 'Group' IN row.labels THEN [1] ELSE [] END | SET n:Group)
