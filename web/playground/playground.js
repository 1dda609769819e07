/* global React, ReactDOM, GraphiQL */

// Each example is a tab; what a reader changes stays in the browser's own storage.
const examples = await fetch('/graphiql/examples.json').then((reply) => reply.json())

const tabs = examples.map(({ title, query, variables }) => ({
  title,
  query: [`# ${title}`, ...query].join('\n'),
  variables: variables ? JSON.stringify(variables, null, 2) : '',
}))

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: tabs,
    defaultEditorToolsVisibility: true,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    storage: window.localStorage,
  }),
)
