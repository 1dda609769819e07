MATCH (a:Article {id: $id})-[r:MENTIONS]->()
DELETE r
