// The text of an article that came again may have been corrected; then it is to be extracted anew.
MERGE (a:Article {id: $id})
ON CREATE SET a.receivedAt = $receivedAt
SET a.state = CASE WHEN a.text = $properties.text AND a.state = 'extracted' THEN 'extracted' ELSE 'received' END
SET a += $properties
SET a.error = null
RETURN a.id AS id, a.state AS state
