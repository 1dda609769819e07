UNWIND $pairs AS row
MATCH (e:Event {id: row.from})
MATCH (p:Place {id: row.to})
MERGE (e)-[:AT]->(p)
