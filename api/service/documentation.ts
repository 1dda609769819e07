import { readFileSync } from 'node:fs'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { preferred } from '../formats/negotiate.ts'
import { errorsAsHtml, errorsAsMarkdown } from './errors-page.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** Collects every route's schema from here on: to be registered before the routes. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Depesche',
        version,
        description:
          'Political news as a graph: actors, statements and events, each with the article and the characters it stands in.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        },
      },
      security: [{}, { bearer: [] }, { key: [] }],
    },
    transformObject: (document) =>
      'openapiObject' in document ? tables(document.openapiObject) : document.swaggerObject,
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `def-${index}`) },
  })
}

/** What a list looks like in its other formats. */
function tables<Api>(document: Api): Api {
  const { paths = {} } = document as { paths?: { [path: string]: { get?: { responses?: Responses } } } }
  for (const { get } of Object.values(paths)) {
    const content = get?.responses?.['200']?.content
    if (!content?.['text/csv']) continue
    content['text/csv'] = {
      schema: {
        type: 'string',
        description: 'RFC 4180 with a header; a row for each item, several ids joined by “; ”',
      },
    }
    content['application/x-ndjson'] = { schema: { type: 'string', description: 'Each of the items as JSON on a line' } }
  }
  return document
}

type Responses = { [status: string]: { content?: { [type: string]: { schema: object } } } }

/** /openapi.json, /docs (Swagger UI from its package), /errors, and / which leads to them. */
export const documentation: FastifyPluginAsync = async (app) => {
  // Who may not read the graph may still read how to ask it.
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'open' }
  })
  const hidden = { schema: { hide: true } }

  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    theme: { title: 'Depesche' },
    uiConfig: { docExpansion: 'list', layout: 'BaseLayout', tryItOutEnabled: true },
  })
  app.get('/openapi.json', hidden, async () => app.swagger())
  app.get('/errors', hidden, async (request, reply) => {
    const type = preferred(request.headers.accept, ['text/markdown', 'text/html']) ?? 'text/markdown'
    reply.header('vary', 'Accept').type(`${type}; charset=utf-8`)
    return type === 'text/html' ? errorsAsHtml() : errorsAsMarkdown
  })
  app.get('/', hidden, async () => ({
    name: 'Depesche',
    version,
    graphql: '/graphql',
    playground: '/graphiql',
    rest: '/v1',
    docs: '/docs',
    openapi: '/openapi.json',
    errors: '/errors',
    health: '/health/ready',
    metrics: '/metrics',
  }))
}
