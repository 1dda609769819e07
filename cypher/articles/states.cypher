// How many articles are in each state.
MATCH (d:Article)
RETURN d.state AS state, count(d) AS articles
ORDER BY state
