// What leads away from the events of a page.
UNWIND $ids AS id
MATCH (n:Event {id: id})-[r]->(m)
RETURN n.id AS source, type(r) AS type, m.id AS target, labels(m) AS labels, properties(r) AS properties
