/* global React, ReactDOM, GraphiQL */

// Each example is a tab; what a reader changes stays in the browser's own storage.
const examples = await fetch('/graphiql/examples.json').then((reply) => reply.json())

const tabs = examples.map(({ title, query, variables }) => ({
  title,
  query: [`# ${title}`, ...query].join('\n'),
  variables: variables ? JSON.stringify(variables, null, 2) : '',
}))

const fetcher = GraphiQL.createFetcher({ url: '/graphql' })

/** Just after a change of tabs the page still names the operation of the tab before. */
const withoutStaleName = ({ operationName, ...asked }) =>
  new RegExp(`\\b${operationName}\\b`).test(asked.query) ? { operationName, ...asked } : asked

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, {
    fetcher: (asked, options) => fetcher(withoutStaleName(asked), options),
    defaultTabs: tabs,
    defaultEditorToolsVisibility: true,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    storage: window.localStorage,
  }),
)
