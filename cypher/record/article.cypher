MERGE (a:Article {id: $id})
ON CREATE SET a.receivedAt = $receivedAt
SET a += $properties
SET a.state = 'extracted', a.error = null
