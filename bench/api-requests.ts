/** What is measured: a page of events with all that belongs to them, over REST and over GraphQL. */
export const REST = '/v1/events?limit=10'

export const GRAPHQL = {
  query: `query Events { events(first: 10) { nodes {
    id type status date { value } participants { role actor { id name } }
    reports { status article { id url } trigger { start end text } }
    evidence { text start end article { id title url } }
  } } }`,
}
