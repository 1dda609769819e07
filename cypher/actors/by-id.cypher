// Actors with what stands at the node.
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a {.id, .name, .kind, .names, .wikidataId, .iso3} AS actor
