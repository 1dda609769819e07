// One shortest connection between two actors that may lead through offices too.
MATCH (a:Actor {id: $from})
MATCH (b:Actor {id: $to})
MATCH p = shortestPath((a)-[:PARTICIPATES_IN|MADE_BY|ADDRESSED_TO|ABOUT|ASSERTS|HOLDS*..6]-(b))
WITH p, length(p) AS length, reduce(ids = '', n IN nodes(p) | ids + n.id + ' ') AS ids
WHERE length <= $maxLength
RETURN length, ids,
  [n IN nodes(p) | {id: n.id, name: n.name, kind: n.kind, type: n.type, content: n.content, scale: n.scale}] AS nodes,
  [r IN relationships(p) | {source: startNode(r).id, target: endNode(r).id, type: type(r), role: coalesce(r.role, r.title)}] AS links
LIMIT $limit
