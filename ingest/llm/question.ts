import { readFileSync } from 'node:fs'
import { type Article, EVENT_TYPES } from '../../graph/extraction.ts'
import type { Plover } from '../plover/plover.ts'

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** What a model is asked about a passage of an article. The instructions stand in prompt.md, the types in ingest/plover. */
export function asker(plover: Plover): (article: Article, text: string) => Message[] {
  const types = EVENT_TYPES.map((type) => `- ${type}: ${plover.modes(type).map(described).join(', ')}`).join('\n')
  const prompt = readFileSync(new URL('prompt.md', import.meta.url), 'utf8').replace('{types}', types)
  return ({ language, publishedAt, title, section }, text) => [
    { role: 'system', content: prompt },
    {
      role: 'user',
      content: [
        `Language: ${language}`,
        ...(publishedAt ? [`Published: ${publishedAt}`] : []),
        ...(section ? [`Section: ${section}`] : []),
        ...(title ? [`Headline (passages are not taken from it): ${title}`] : []),
        'The article:',
        '',
        text,
      ].join('\n'),
    },
  ]
}

const described = ({ mode, meaning }: { mode: string; meaning: string }) =>
  `${mode === '-' ? 'null' : mode} (${meaning})`
