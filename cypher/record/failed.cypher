MATCH (a:Article {id: $id})
SET a.state = 'failed', a.error = $error
RETURN a.id AS id
