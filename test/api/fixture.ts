import type {
  ActorRecord,
  EventRecord,
  Extraction,
  LinkRecord,
  RoleRecord,
  StatementRecord,
} from '../../graph/extraction.ts'
import { graphRecords } from '../../graph/model.ts'
import { record } from '../../graph/record.ts'
import type { Store } from '../../graph/store.ts'

/** The smallest story that has all there is: a meeting that is planned, then called off, and an attack of years ago. */
export async function fillStore(store: Store): Promise<void> {
  for (const extraction of [announced(), cancelled(), invaded()])
    await record(
      store,
      graphRecords(extraction, {
        receivedAt: '2025-01-15T08:00:00Z',
        actors: new Map([
          ['country:fre', { name: 'Freedonien', iso3: 'FRE', country: 'FRE' }],
          ['person:anna-berg', { country: 'FRE' }],
        ]),
        sentences: sentencesOf(extraction.article.text),
      }),
    )
}

const extractor = { name: 'rules', version: '1' }

function announced(): Extraction {
  const text =
    'Freedoniens Präsidentin Anna Berg will Juan Ortega am 3. Februar treffen. „Wir reden miteinander“, sagte Berg. Zuvor soll Ortega am 1. Februar vereidigt werden.'
  const at = spans(text)
  return {
    ...empty('ankuendigung'),
    article: {
      id: 'a1',
      title: 'Berg plant Treffen',
      text,
      language: 'de',
      publishedAt: '2025-01-10',
      section: 'Politik',
      publisher: 'Tagblatt',
      url: 'https://tagblatt.example/berg',
    },
    actors: [
      actor('person:anna-berg', 'person', 'Anna Berg', [at('Anna Berg'), at('Berg', 1)]),
      actor('person:juan-ortega', 'person', 'Juan Ortega', [at('Juan Ortega'), at('Ortega', 1)]),
      actor('country:fre', 'country', 'Freedonien', [at('Freedoniens')]),
    ],
    roles: [role('person:anna-berg', 'Präsidentin', 'country:fre', at('Präsidentin'))],
    statements: [statement('s1', at('Wir reden miteinander'), ['person:anna-berg'], at('Berg', 1), '2025-01-10')],
    events: [
      event('e-meeting', 'CONSULT', 'planned', at('treffen'), ['person:anna-berg', 'person:juan-ortega'], {
        day: '2025-02-03',
        expression: at('am 3. Februar'),
      }),
      event('e-oath', 'INAUGURATE', 'planned', at('vereidigt'), ['person:juan-ortega'], {
        day: '2025-02-01',
        expression: at('am 1. Februar'),
      }),
    ],
    links: [
      { fromEventId: 'e-meeting', type: 'AFTER', toEventId: 'e-oath', evidence: at('Zuvor') } satisfies LinkRecord,
    ],
  }
}

function cancelled(): Extraction {
  const text = 'The meeting of Anna Berg and Juan Ortega is off, Ortega told Berg. He blamed an attack by Freedonia.'
  const at = spans(text)
  return {
    ...empty('cancelled'),
    article: {
      id: 'a2',
      title: 'Berg and Ortega will not meet',
      text,
      language: 'en',
      publishedAt: '2025-01-14T22:30:00-05:00',
      section: null,
      publisher: 'Gazette',
      url: 'https://gazette.example/off',
    },
    actors: [
      actor('person:anna-berg', 'person', 'Anna Berg', [at('Anna Berg')]),
      actor('person:juan-ortega', 'person', 'Juan Ortega', [at('Juan Ortega'), at('Ortega', 1)]),
      actor('country:fre', 'country', 'Freedonia', [at('Freedonia')]),
    ],
    statements: [
      {
        ...statement(
          's2',
          at('The meeting of Anna Berg and Juan Ortega is off'),
          ['person:juan-ortega'],
          at('Ortega', 1),
          '2025-01-14',
        ),
        form: 'indirect',
        addresseeIds: ['person:anna-berg'],
        mentionIds: ['person:anna-berg', 'e-meeting'],
      },
      {
        ...statement('s3', at('an attack by Freedonia'), ['person:juan-ortega'], at('He'), '2025-01-14'),
        form: 'indirect',
      },
    ],
    events: [
      event('e-meeting', 'CONSULT', 'cancelled', at('meeting'), ['person:anna-berg', 'person:juan-ortega']),
      { ...event('e-attack', 'ASSAULT', 'happened', at('attack'), ['country:fre']), assertedById: 's3' },
    ],
  }
}

function invaded(): Extraction {
  const text = 'Freedonien hat Sylvanien 2022 überfallen.'
  const at = spans(text)
  return {
    ...empty('ueberfall'),
    article: {
      id: 'a3',
      title: 'Rückblick',
      text,
      language: 'de',
      publishedAt: '2025-01-12',
      section: null,
      publisher: 'Tagblatt',
      url: null,
    },
    actors: [
      actor('country:fre', 'country', 'Freedonien', [at('Freedonien')]),
      actor('country:syl', 'country', 'Sylvanien', [at('Sylvanien')]),
    ],
    events: [
      {
        ...event('e-invasion', 'ASSAULT', 'happened', at('überfallen'), ['country:fre']),
        participants: [
          { actorId: 'country:fre', role: 'actor', mention: at('Freedonien') },
          { actorId: 'country:syl', role: 'recipient', mention: at('Sylvanien') },
        ],
        date: {
          value: '2022',
          precision: 'year',
          earliest: '2022-01-01',
          latest: '2022-12-31',
          expression: at('2022'),
        },
      },
    ],
  }
}

type Located = { start: number; end: number; text: string }

/** Finds the words in the text, their nth occurrence. */
function spans(text: string) {
  return (words: string, nth = 0): Located => {
    let start = text.indexOf(words)
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
    if (start < 0) throw new RangeError(`“${words}” is not in the text.`)
    return { start, end: start + words.length, text: words }
  }
}

function sentencesOf(text: string) {
  let start = 0
  return text.split(/(?<=\D[.“]) (?=[\p{Lu}„])/u).map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return span
  })
}

const empty = (source: string) => ({
  source,
  entities: [],
  times: [],
  actors: [],
  roles: [],
  statements: [],
  events: [],
  links: [],
  extractor,
})

function actor(id: string, kind: ActorRecord['kind'], name: string, mentions: Located[]): ActorRecord {
  const names = [name, ...mentions.map(({ text }) => text)]
  return {
    id,
    kind,
    wikidataId: null,
    name,
    names: [...new Set(names)],
    mentions: mentions.map((one) => ({ ...one, form: 'name' })),
  }
}

function role(personId: string, title: string, ofId: string, evidence: Located): RoleRecord {
  return { personId, title, ofId, status: 'current', evidence }
}

function statement(id: string, content: Located, speakerIds: string[], speaker: Located, day: string): StatementRecord {
  return {
    id,
    form: 'direct',
    speakerIds,
    speaker,
    cue: null,
    content,
    addresseeIds: [],
    mentionIds: [],
    saidOn: { value: day, precision: 'day' },
    confidence: 0.9,
  }
}

function event(
  id: string,
  type: EventRecord['type'],
  status: EventRecord['status'],
  trigger: Located,
  actors: string[],
  date?: { day: string; expression: Located },
): EventRecord {
  const quad = { CONSULT: 'verbal-cooperation', ASSAULT: 'material-conflict' } as {
    [type: string]: EventRecord['quadClass']
  }
  const scales: { [type: string]: number } = { CONSULT: 2.5, ASSAULT: -9 }
  return {
    id,
    type,
    mode: null,
    status,
    trigger,
    participants: actors.map((actorId) => ({ actorId, role: 'actor', mention: trigger })),
    date: date
      ? { value: date.day, precision: 'day', earliest: date.day, latest: date.day, expression: date.expression }
      : null,
    placeId: null,
    cameo: null,
    quadClass: quad[type] ?? null,
    scale: scales[type] ?? null,
    assertedById: null,
    confidence: 0.8,
  }
}
