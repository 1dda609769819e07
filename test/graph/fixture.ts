import type { Extraction, TextSpan } from '../../graph/extraction.ts'
import { type Facts, type GraphRow, graphRecords } from '../../graph/model.ts'

/** A small article's extraction: what `change` gives replaces what stands here. */
export function smallExtraction(
  change: Partial<Extraction> = {},
  article: Partial<Extraction['article']> = {},
): Extraction {
  const text = article.text ?? 'Anna Berg will Olandia besuchen. „Wir reden bald“, sagte Berg am Montag.'
  const span = (words: string): TextSpan => {
    const start = text.indexOf(words)
    if (start < 0) throw new RangeError(`“${words}” does not stand in the text.`)
    return { start, end: start + words.length, text: words }
  }
  return {
    source: 'small',
    article: {
      id: 'article:small',
      title: 'Berg reist',
      text,
      language: 'de',
      publishedAt: '2025-03-03',
      section: null,
      publisher: 'Blatt',
      url: null,
      ...article,
    },
    entities: [],
    times: [],
    actors: [
      {
        id: 'person:anna-berg',
        kind: 'person',
        wikidataId: null,
        name: 'Anna Berg',
        names: ['Anna Berg', 'Berg'],
        mentions: [{ ...span('Anna Berg'), form: 'name' }],
      },
      {
        id: 'country:ola',
        kind: 'country',
        wikidataId: null,
        name: 'Olandia',
        names: ['Olandia'],
        mentions: [{ ...span('Olandia'), form: 'name' }],
      },
    ],
    roles: [
      {
        personId: 'person:anna-berg',
        title: 'Ministerin',
        ofId: 'country:ola',
        status: 'current',
        evidence: span('Berg'),
      },
    ],
    statements: [
      {
        id: 'statement:talk',
        form: 'direct',
        speakerIds: ['person:anna-berg'],
        speaker: span('Berg'),
        cue: { ...span('sagte'), lemma: 'sagen' },
        content: span('Wir reden bald'),
        addresseeIds: [],
        mentionIds: ['country:ola', 'event:talk'],
        saidOn: { value: '2025-03-03', precision: 'day' },
        confidence: 0.9,
      },
    ],
    events: [
      event('event:visit', span('besuchen'), {
        mode: 'visit',
        participants: [
          { actorId: 'person:anna-berg', role: 'actor', mention: span('Anna Berg') },
          { actorId: 'country:ola', role: 'recipient', mention: span('Olandia') },
        ],
        date: {
          value: '2025-03',
          precision: 'month',
          earliest: '2025-03-01',
          latest: '2025-03-31',
          expression: span('Montag'),
        },
        placeId: 'place:olastadt',
      }),
      event('event:talk', span('reden'), { assertedById: 'statement:talk', status: 'proposed' }),
    ],
    links: [{ fromEventId: 'event:visit', type: 'AFTER', toEventId: 'event:talk', evidence: span('bald') }],
    extractor: { name: 'rules', version: '1' },
    ...change,
  }
}

function event(
  id: string,
  trigger: TextSpan,
  change: Partial<Extraction['events'][number]>,
): Extraction['events'][number] {
  return {
    id,
    type: 'CONSULT',
    mode: null,
    status: 'planned',
    trigger,
    participants: [],
    date: null,
    placeId: null,
    cameo: '036',
    quadClass: 'verbal-cooperation',
    scale: 2.5,
    assertedById: null,
    confidence: 0.8,
    ...change,
  }
}

export const smallFacts: Facts = {
  receivedAt: '2025-03-03T09:00:00Z',
  actors: new Map([['country:ola', { name: 'Olandia', iso3: 'OLA' }]]),
  places: [{ id: 'place:olastadt', name: 'Olastadt', country: 'OLA', latitude: 1.5, longitude: 2.5 }],
  sentences: [
    { start: 0, end: 32 },
    { start: 33, end: 72 },
  ],
}

/** The rows of the small extraction, open to change. */
export function smallRecords(): { [list in 'actors' | 'places' | 'mentions' | 'statements' | 'events']: GraphRow[] } {
  const { actors, places, mentions, statements, events } = graphRecords(smallExtraction(), smallFacts)
  return {
    actors: [...actors],
    places: [...places],
    mentions: [...mentions],
    statements: [...statements],
    events: [...events],
  }
}
