// The register's name goes before; else the longest that an article gave, the first in the alphabet among equals.
UNWIND $actors AS row
MERGE (a:Actor {id: row.id})
ON CREATE SET a.name = row.name
SET a.kind = row.kind
SET a.name = CASE
  WHEN row.registered IS NOT NULL THEN row.registered
  WHEN a.registered = true THEN a.name
  WHEN size(row.name) > size(a.name) THEN row.name
  WHEN size(row.name) = size(a.name) AND row.name < a.name THEN row.name
  ELSE a.name END
SET a.registered = CASE WHEN row.registered IS NOT NULL THEN true ELSE coalesce(a.registered, false) END
SET a += row.properties
SET a.names = coalesce(a.names, []) + [x IN row.names WHERE NOT x IN coalesce(a.names, [])]
SET a.namesText = reduce(all = '', x IN a.names | all + x + '\n')
FOREACH (one IN CASE WHEN row.kind = 'person' THEN [1] ELSE [] END | SET a:Person)
FOREACH (one IN CASE WHEN row.kind = 'organization' THEN [1] ELSE [] END | SET a:Organization)
FOREACH (one IN CASE WHEN row.kind = 'country' THEN [1] ELSE [] END | SET a:Country)
FOREACH (one IN CASE WHEN row.kind = 'group' THEN [1] ELSE [] END | SET a:Group)
