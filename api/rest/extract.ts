import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Extract } from '../../graph/ports.ts'
import { ArticleInput } from '../schemas/articles.ts'
import { Extraction } from '../schemas/extraction.ts'
import { type ArticleLimits, articleOf } from './article-input.ts'
import { failures } from './list.ts'

export const extraction: FastifyPluginAsyncTypebox<{ extract: Extract; limits: ArticleLimits }> = async (
  app,
  { extract, limits },
) => {
  app.post(
    '/extract',
    {
      validatorCompiler: () => () => true,
      schema: {
        tags: ['Articles'],
        summary: 'What is read out of an article; nothing is stored',
        body: ArticleInput,
        response: { 200: Extraction, ...failures },
      },
    },
    ({ body }) => extract(articleOf(body, limits)),
  )
}
