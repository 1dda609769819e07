// Ids of actors, in the order of their names.
MATCH (a:Actor)
WHERE ($kind IS NULL OR a.kind IN $kind)
  AND ($country IS NULL OR a.iso3 IN $country OR a.country IN $country)
  AND ($q IS NULL OR toLower(a.namesText) CONTAINS $q)
WITH a.id AS id, coalesce(a.name, '') AS key
WHERE $key IS NULL OR key > $key OR (key = $key AND id > $id)
RETURN id, key
ORDER BY key, id
LIMIT $limit
