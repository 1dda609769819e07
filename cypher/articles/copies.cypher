// The articles that are copies of given ones, one step on.
UNWIND $ids AS id
MATCH (d:Article {id: id})
RETURN d.id AS id, [(d)-[:SAME_STORY]-(o:Article) | o.id] AS copies
