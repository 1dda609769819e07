UNWIND $events AS id
MATCH (e:Event {id: id})-[r:BEFORE|AFTER|CAUSES]->()
WHERE r.article = $id
DELETE r
