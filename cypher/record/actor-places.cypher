UNWIND $actors AS row
MATCH (a:Actor {id: row.id})
MATCH (p:Place {id: row.placeId})
MERGE (a)-[:AT]->(p)
