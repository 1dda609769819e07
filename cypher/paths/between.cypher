// The shortest connections between two actors through the events and statements that they share. Offices are left out:
// there is one relationship for each article that tells of them, so that paths would multiply.
MATCH (a:Actor {id: $from})
MATCH (b:Actor {id: $to})
MATCH p = allShortestPaths((a)-[:PARTICIPATES_IN|MADE_BY|ADDRESSED_TO|ABOUT|ASSERTS*..6]-(b))
WITH p, length(p) AS length, reduce(ids = '', n IN nodes(p) | ids + n.id + ' ') AS ids,
  reduce(types = '', r IN relationships(p) | types + type(r) + ' ') AS types
WHERE length <= $maxLength
RETURN length, ids,
  [n IN nodes(p) | {id: n.id, name: n.name, kind: n.kind, type: n.type, content: n.content, scale: n.scale}] AS nodes,
  [r IN relationships(p) | {source: startNode(r).id, target: endNode(r).id, type: type(r), role: r.role}] AS links
ORDER BY ids, types, links[0].role, links[1].role
LIMIT $limit
