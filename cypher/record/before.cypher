// What the graph holds of the article before it is written again.
MATCH (a:Article {id: $id})
RETURN a.digest AS digest, a.state AS state,
       [(a)<-[:REPORTED_IN]-(e:Event) | e.id] AS events,
       [(a)<-[:REPORTED_IN]-(s:Statement) | s.id] AS statements,
       [(a)-[:MENTIONS]->(m:Actor) | m.id] AS actors
