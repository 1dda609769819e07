import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The part of a query that says what is asked, without how it is sorted, cut and counted. */
function asked(name: string): string {
  return readFileSync(new URL(`../../../cypher/${name}.cypher`, import.meta.url), 'utf8')
    .replace(/^\/\/.*\n/gm, '')
    .replace(/^.*\$key.*\n/gm, '')
    .replace(/^RETURN[\s\S]*/m, '')
    .trimEnd()
}

test.each(['events', 'events/of-actor', 'statements', 'statements/of-speaker', 'articles', 'articles/of-actor'])(
  'the queries of the list %s ask the same in both orders and when they count',
  (folder) => {
    expect(asked(`${folder}/oldest`)).toBe(asked(`${folder}/newest`))
    expect(asked(`${folder}/count`)).toBe(asked(`${folder}/newest`))
    expect(asked(`${folder}/newest`)).toContain('$')
  },
)

test.each([
  ['events/where/count', 'events/where/page'],
  ['statements/where/count', 'statements/where/page'],
  ['timeline/where', 'events/where/page'],
  ['timeline/actors', 'events/where/page'],
  ['events/known/count', 'events/known/page'],
  ['timeline/known', 'events/known/page'],
  ['timeline/known-actors', 'events/known/page'],
])('%s asks the same as %s', (one, other) => {
  const upTo = (name: string) =>
    asked(name).split(/\n(?:WITH [es]\.id AS id|MATCH \(e\)<-\[:PARTICIPATES_IN\]-\(someone)/)[0]
  expect(upTo(one)).toBe(upTo(other))
})

test.each([
  ['timeline/events', 'events/count'],
  ['timeline/of-actor', 'events/of-actor/count'],
])('%s asks the same as %s', (one, other) => {
  const filters = (name: string) =>
    asked(name)
      .match(/^.*\$.*$/gm)
      ?.filter((line) => !line.includes('$byType'))
  expect(filters(one)).toEqual(filters(other))
})
