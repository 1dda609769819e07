// How many actors there are.
MATCH (a:Actor)
WHERE ($kind IS NULL OR a.kind IN $kind)
  AND ($country IS NULL OR a.iso3 IN $country OR a.country IN $country)
  AND ($q IS NULL OR toLower(a.namesText) CONTAINS $q)
RETURN count(a) AS total
