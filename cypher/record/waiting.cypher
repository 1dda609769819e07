// How many articles were accepted and wait for their extraction.
MATCH (a:Article {state: 'received'})
RETURN count(a) AS articles
