MATCH (a:Article {id: $id})-[r:SAME_STORY]-()
DELETE r
