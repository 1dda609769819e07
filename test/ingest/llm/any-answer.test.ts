import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spansOf } from '../../../bench/evaluate/gold/score.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../../../graph/extraction.ts'
import { graphRecords } from '../../../graph/model.ts'
import { completion, type Reply } from './endpoint.ts'
import { modelReader, readByRules } from './reading.ts'

const words = [
  ...'Jonas Wendeler traf Kallas in Tallinn . „ “ : sagte sie , der Kanzler Berlin SPD USA am 20. Januar Treffen mit'.split(
    ' ',
  ),
  ...['\ud83d', '👩‍👩‍👧', 'e\u0301', '\u200b', '\n', '\u00a0', '–', '’', 'שלום', '\u0000', 'İ', 'ß'],
]
const texts = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
  .map((parts) => `Am Kai ${parts.join(' ')}`)

/** Words of the text, cut anywhere, or any others. */
const quotesOf = (text: string) => {
  const words = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(text.length), fc.nat(20)).map(([at, size]) => text.slice(at, at + size)) },
    { weight: 4, arbitrary: fc.constantFrom(...text.split(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  return fc.record({ quote: words, before: words, after: words })
}
const keys = fc.constantFrom('a', 'b', 'c', '__proto__', '')
const few = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 4 })
const maybe = <Item>(item: fc.Arbitrary<Item>) => fc.option(item, { freq: 3 })

const answersOn = (text: string) => {
  const quote = quotesOf(text)
  const word = fc.oneof(fc.constantFrom(...text.split(' ')), fc.string({ unit: 'binary', maxLength: 8 }))
  return fc.record({
    actors: few(
      fc.record({
        key: keys,
        kind: fc.constantFrom('person', 'organization', 'country', 'group'),
        name: word,
        mentions: few(fc.record({ passage: quote, form: fc.constantFrom('name', 'role', 'metonym', 'pronoun') })),
      }),
    ),
    roles: few(
      fc.record({
        person: keys,
        title: quote,
        of: maybe(keys),
        status: fc.constantFrom('current', 'future', 'outgoing', 'former'),
      }),
    ),
    statements: few(
      fc.record({
        form: fc.constantFrom('direct', 'indirect'),
        content: quote,
        speakers: few(keys),
        speaker: maybe(quote),
        cue: maybe(fc.record({ passage: quote, lemma: word })),
        addressees: few(keys),
      }),
    ),
    events: few(
      fc.record({
        key: keys,
        type: fc.constantFrom(...EVENT_TYPES),
        mode: maybe(fc.constantFrom('meet', 'deal', '-', 'constructor')),
        status: fc.constantFrom(...EVENT_STATUSES),
        trigger: quote,
        participants: few(fc.record({ actor: keys, role: fc.constantFrom('actor', 'recipient'), passage: quote })),
        date: maybe(
          fc.record({ expression: quote, value: fc.oneof(fc.constantFrom('2025-02-30', '2025-W60', '0000'), word) }),
        ),
        place: maybe(quote),
      }),
    ),
    links: few(
      fc.record({ from: keys, type: fc.constantFrom('AFTER', 'BEFORE', 'CAUSES'), to: keys, evidence: quote }),
    ),
  })
}

const replies = (text: string): fc.Arbitrary<Reply> =>
  fc.oneof(
    { weight: 8, arbitrary: answersOn(text).map((answer) => completion(answer)) },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => completion(value)) },
    { weight: 1, arbitrary: fc.string().map((body) => ({ body })) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }).map((status) => ({ status })) },
  )

test('whatever the endpoint answers, every span stands in the text, the rules’ facts are whole, and nothing doubles or dangles', async () => {
  let reply: Reply = {}
  const { reader } = await modelReader([() => reply], { retries: 0 })
  await fc.assert(
    fc.asyncProperty(
      texts.chain((text) => fc.tuple(fc.constant(text), replies(text))),
      async ([text, next]) => {
        reply = next
        const input = { text, language: 'de', publishedAt: '2025-01-10' }
        const rules = await readByRules(input)
        const { extraction, facts } = await reader.read(await reader.normalise(input))
        for (const span of spansOf(extraction))
          expect(extraction.article.text.slice(span.start, span.end)).toBe(span.text)
        for (const kind of ['actors', 'roles', 'statements', 'events', 'links', 'entities', 'times'] as const)
          expect(extraction[kind].slice(0, rules[kind].length)).toEqual(rules[kind])
        const actors = idsOf(extraction.actors)
        const statements = idsOf(extraction.statements)
        const events = idsOf(extraction.events)
        for (const { participants, assertedById } of extraction.events) {
          for (const { actorId } of participants) expect(actors).toContain(actorId)
          if (assertedById !== null) expect(statements).toContain(assertedById)
        }
        for (const { speakerIds, addresseeIds } of extraction.statements)
          for (const id of [...speakerIds, ...addresseeIds]) expect(actors).toContain(id)
        for (const { personId, ofId } of extraction.roles)
          for (const id of [personId, ofId]) if (id !== null) expect(actors).toContain(id)
        for (const { fromEventId, toEventId } of extraction.links)
          for (const id of [fromEventId, toEventId]) expect(events).toContain(id)
        expect(graphRecords(extraction, { ...facts, receivedAt: '2025-01-10T00:00:00Z' }).digest).toMatch(/^\w+$/)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

function idsOf(facts: readonly { id: string }[]): string[] {
  const ids = facts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}
