import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, RouteShorthandOptions } from 'fastify'

const require = createRequire(import.meta.url)
const folderOf = (name: string, ...path: string[]) => join(dirname(require.resolve(`${name}/package.json`)), ...path)

/** What the page loads, each from its package: nothing comes from another host. */
const PACKAGES = {
  react: folderOf('react', 'umd'),
  'react-dom': folderOf('react-dom', 'umd'),
  graphiql: folderOf('graphiql'),
}

const WEB = fileURLToPath(new URL('../../web/playground/', import.meta.url))

/** GraphiQL at /graphiql, with example queries in its tabs. */
export const playground: FastifyPluginAsync = async (app) => {
  await app.register(fastifyStatic, { root: WEB, serve: false })
  const open: RouteShorthandOptions = { config: { access: 'open' }, schema: { hide: true } as object }
  const assets: { [path: string]: [file: string, folder: string] } = {
    'playground.js': ['playground.js', WEB],
    'playground.css': ['playground.css', WEB],
    'examples.json': ['examples.json', WEB],
    'react.js': ['react.production.min.js', PACKAGES.react],
    'react-dom.js': ['react-dom.production.min.js', PACKAGES['react-dom']],
    'graphiql.js': ['graphiql.min.js', PACKAGES.graphiql],
    'graphiql.css': ['graphiql.min.css', PACKAGES.graphiql],
  }
  app.get('/graphiql', open, (_request, reply) => reply.sendFile('index.html', WEB))
  for (const [path, [file, folder]] of Object.entries(assets))
    app.get(`/graphiql/${path}`, open, (_request, reply) => reply.sendFile(file, folder, { maxAge: '1h' }))
}
