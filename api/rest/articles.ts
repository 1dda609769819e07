import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Ingest } from '../../graph/ports.ts'
import type { Queries } from '../../graph/queries.ts'
import { Failure } from '../errors.ts'
import { articleColumns } from '../formats/columns.ts'
import { FORMATS } from '../formats/negotiate.ts'
import { PageOf } from '../schemas/answers.ts'
import { Accepted, ArticleInput } from '../schemas/articles.ts'
import { exactly, filterQuery, IdParams, paging } from '../schemas/filters.ts'
import { Article, ArticleSummary } from '../schemas/resources.ts'
import type { ArticleLimits } from './article-input.ts'
import { failures, filterIn, pageIn, sendPage } from './list.ts'
import { Lines, submit } from './submit.ts'

export interface ArticlesOptions {
  queries: Queries
  ingest: Ingest
  limits: ArticleLimits
}

export const articles: FastifyPluginAsyncTypebox<ArticlesOptions> = async (app, { queries, ingest, limits }) => {
  const tags = ['Articles']

  // Lines are read one by one, so that a malformed one keeps none of the others out.
  app.addContentTypeParser(
    ['application/x-ndjson', 'application/jsonl'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, new Lines(body.toString())),
  )

  app.post(
    '/articles',
    {
      config: { access: 'write' },
      // Each article is checked by itself.
      validatorCompiler: () => () => true,
      schema: {
        tags,
        summary: 'Take articles in: one, an array, or a line each',
        body: {
          content: {
            'application/json': { schema: { anyOf: [ArticleInput, { type: 'array', items: ArticleInput }] } },
            'application/x-ndjson': { schema: ArticleInput },
          },
        },
        response: { 202: Accepted, ...failures },
      },
    },
    async ({ body }, reply) => {
      const items = await submit(body, ingest, limits)
      return reply.code(202).send({ items })
    },
  )

  app.get(
    '/articles',
    {
      schema: {
        tags,
        summary: 'Articles, newest first',
        querystring: filterQuery('articles', paging),
        produces: [...FORMATS],
        response: { 200: PageOf(ArticleSummary), ...failures },
      },
    },
    async (request, reply) => {
      const page = await queries.articles(filterIn('articles', request.query), pageIn(request.query))
      return sendPage(request, reply, page, articleColumns)
    },
  )

  app.get(
    '/articles/:id',
    {
      schema: {
        tags,
        summary: 'An article with what was read out of it',
        params: IdParams,
        querystring: exactly({}),
        response: { 200: Article, ...failures },
      },
    },
    async ({ params: { id } }) => {
      const article = await queries.article(id)
      if (!article)
        throw new Failure('ARTICLE_NOT_FOUND', `There is no article “${id}”.`, {
          field: 'id',
          mend: 'Find the id by /v1/articles.',
        })
      return article
    },
  )
}
