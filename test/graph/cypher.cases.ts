import { bands } from '../../graph/copies.ts'
import type { Params } from '../../graph/store.ts'
import { smallRecords } from './fixture.ts'

// The parameters with which each file of cypher/ runs on both stores, on the graph of test/api/fixture.ts. A file that
// is missing here fails the tests. Parameters that a case does not name are null; `limit` is 2, `id` is empty.

const actors = ['person:anna-berg', 'person:juan-ortega']
const events = ['e-meeting', 'e-invasion', 'e-attack', 'e-oath', 'none']
const statements = ['s1', 's2', 's3', 'none']
const articles = ['a1', 'a2', 'a3', 'none']
const small = smallRecords()

const paged: Params[] = [{}, { limit: 100 }, { key: '2025-01-14', id: 'e-meeting' }, { key: 'Berg', id: '' }]
const dates: Params[] = [{ from: '2025-02-01' }, { to: '2022-06-01' }, { from: '2025-01-12', to: '2025-02-01' }]
const ofEvents: Params[] = [
  ...dates,
  { type: ['CONSULT', 'AID'] },
  { status: ['planned', 'happened'] },
  { quadClass: ['material-conflict'] },
]
const ofArticles: Params[] = [
  ...dates,
  { language: ['en'] },
  { publisher: ['Tagblatt'] },
  { q: 'berg' },
  { before: '2025-01-13' },
]
const ofStatements: Params[] = [...dates, { form: ['direct'] }, { language: ['de'] }, { q: 'meeting' }]
const ofAnyEvent: Params[] = [
  ...ofEvents,
  { actor: actors },
  { actor: ['country:fre'], counterpart: ['country:syl'] },
  { speaker: ['person:juan-ortega'] },
  { country: ['FRE'] },
  { kind: ['country'] },
  { publisher: ['Gazette'] },
  { language: ['de'], q: 'ortega' },
]
const ofAnyStatement: Params[] = [
  ...ofStatements,
  { speaker: ['person:juan-ortega'] },
  { actor: ['person:anna-berg'] },
  { about: ['person:anna-berg'] },
  { country: ['FRE'] },
  { kind: ['person'] },
  { publisher: ['Gazette'] },
  { before: '2025-01-13' },
]
const periods: Params[] = [4, 7, 10].map((length) => ({ length, byType: length === 7, byQuadClass: length === 4 }))

const cross = (some: readonly Params[], others: readonly Params[]) =>
  some.flatMap((one) => others.map((other) => ({ ...one, ...other })))
const both = (cases: readonly Params[]) => cross(cases, [{ ascending: true }, { ascending: false }])
const of = (params: Params, cases: readonly Params[]) => cross([params], cases)

const ofKnownEvents = of({ before: '2025-01-13' }, [{}, ...ofAnyEvent])

const link = (source: string, target: string, properties: Params = {}): Params[] => [
  { rows: [{ source, target, properties }] },
]
const said = { article: 'a3', start: 1, end: 2 }

export const cases: { readonly [name: string]: readonly Params[] } = {
  'actors/ascending': [...paged, { kind: ['person'] }, { country: ['FRE'] }, { q: 'ortega' }],
  'actors/by-id': [{ ids: [...actors, 'none'] }, { ids: [] }],
  'actors/count': [{}, { kind: ['person', 'country'] }, { country: ['FRE'] }, { q: 'berg' }],
  'actors/descending': [...paged, { kind: ['country'] }, { country: ['FRE'] }, { q: 'berg' }],
  'actors/mentions': [{ ids: actors }, { ids: actors, limit: 1 }],
  'actors/relations': [{ actor: 'person:anna-berg' }, { actor: 'country:fre' }, { actor: 'none' }],
  'actors/roles': [{ ids: actors }],
  'articles/by-id': [{ ids: articles }],
  'articles/copies': [{ ids: articles }],
  'articles/count': [{}, ...ofArticles, { state: ['extracted'] }],
  'articles/newest': [...paged, ...ofArticles],
  'articles/of-actor/count': of({ actor: actors }, [{}, ...ofArticles]),
  'articles/of-actor/newest': of({ actor: actors }, [...paged, ...ofArticles]),
  'articles/of-actor/oldest': of({ actor: actors }, [...paged, ...ofArticles]),
  'articles/oldest': [...paged, ...ofArticles],
  'articles/states': [{}],
  'articles/titles': [{ ids: articles }],
  'articles/whole': [{ id: 'a1' }, { id: 'a2' }, { id: 'none' }],
  'copy/link/actor-at-place': link('country:fre', 'place:olastadt'),
  'copy/link/actor-holds-actor': link('person:juan-ortega', 'country:syl', { ...said, title: 'x', status: 'current' }),
  'copy/link/actor-participates-in-event': link('country:syl', 'e-meeting', { role: 'actor' }),
  'copy/link/article-mentions-actor': link('a3', 'person:anna-berg', { count: 1, spans: [0, 1] }),
  'copy/link/article-same-story-article': link('a1', 'a2', { similarity: 0.5 }),
  'copy/link/event-after-event': link('e-attack', 'e-oath', said),
  'copy/link/event-at-place': link('e-attack', 'place:olastadt'),
  'copy/link/event-before-event': link('e-attack', 'e-oath', said),
  'copy/link/event-causes-event': link('e-attack', 'e-oath', said),
  'copy/link/event-reported-in-article': link('e-attack', 'a1', said),
  'copy/link/statement-about-actor': link('s1', 'country:fre'),
  'copy/link/statement-about-event': link('s1', 'e-meeting'),
  'copy/link/statement-addressed-to-actor': link('s1', 'country:fre'),
  'copy/link/statement-asserts-event': link('s1', 'e-meeting'),
  'copy/link/statement-made-by-actor': link('s1', 'country:fre'),
  'copy/link/statement-reported-in-article': link('s1', 'a3', said),
  'copy/node/actor': [
    { rows: [{ id: 'group:x', labels: ['Actor', 'Group'], properties: { id: 'group:x', names: ['x'] } }] },
  ],
  'copy/node/article': [{ rows: [{ id: 'a1', properties: { id: 'a1', title: 'Other' } }] }],
  'copy/node/event': [{ rows: [{ id: 'e-new', properties: { id: 'e-new', scale: -1.5 } }] }],
  'copy/node/place': [{ rows: [{ id: 'p', properties: { id: 'p', latitude: 1.5 } }] }],
  'copy/node/statement': [{ rows: [{ id: 's-new', properties: { id: 's-new', content: 'x' } }] }],
  'copy/nodes/actor': [{ after: '' }, { after: 'country:fre', limit: 10 }],
  'copy/nodes/article': [{ after: '' }],
  'copy/nodes/event': [{ after: '' }],
  'copy/nodes/place': [{ after: '' }],
  'copy/nodes/statement': [{ after: '' }],
  'copy/outgoing/actor': [{ ids: [...actors, 'country:syl'] }],
  'copy/outgoing/article': [{ ids: articles }],
  'copy/outgoing/event': [{ ids: events }],
  'copy/outgoing/statement': [{ ids: statements }],
  'events/by-id': [{ ids: events }],
  'events/count': [{}, ...ofEvents],
  'events/newest': [...paged, ...ofEvents],
  'events/newest-of': [{ ids: actors }, { ids: actors, limit: 1 }],
  'events/of-actor/count': of({ actor: actors }, [{}, ...ofEvents]),
  'events/of-actor/newest': of({ actor: actors }, [...paged, ...ofEvents]),
  'events/of-actor/oldest': of({ actor: actors }, [...paged, ...ofEvents]),
  'events/oldest': [...paged, ...ofEvents],
  'events/known/count': ofKnownEvents,
  'events/known/page': both([...of({ before: '2025-01-20' }, paged), ...ofKnownEvents]),
  'events/where/count': [{}, ...ofAnyEvent],
  'events/where/page': both([...paged, ...ofAnyEvent]),
  'graph/links': of({ ids: [...actors, 'country:fre', 'country:syl'] }, [{}, ...ofEvents]),
  'graph/neighbours': of({ actor: 'person:anna-berg' }, [{}, ...ofEvents]),
  'graph/offices': [{ ids: [...actors, 'country:fre'] }],
  'migrate/applied': [],
  'migrate/apply': [{ name: 'a', checksum: 'b', appliedAt: '2025-01-01T00:00:00Z' }],
  'migrate/constraint': [{}],
  'migrations/001-constraints': [],
  'migrations/002-copies': [],
  'paths/between': [
    { from: 'person:anna-berg', to: 'person:juan-ortega', maxLength: 4, limit: 10 },
    { from: 'person:anna-berg', to: 'country:syl', maxLength: 6, limit: 10 },
    { from: 'person:anna-berg', to: 'none', maxLength: 6, limit: 10 },
  ],
  'paths/by-office': [{ from: 'person:anna-berg', to: 'country:syl', maxLength: 6, limit: 10 }],
  'record/about-actors': [{ pairs: [{ from: 's1', to: 'person:juan-ortega' }] }],
  'record/about-events': [{ pairs: [{ from: 's1', to: 'e-meeting' }] }],
  'record/actor-places': [{ actors: [{ id: 'country:fre', placeId: 'place:olastadt' }] }],
  'record/actors': [{ actors: small.actors }],
  'record/addressees': [{ pairs: [{ from: 's1', to: 'person:juan-ortega' }] }],
  'record/alike': [bands(`9:${'0123456789abcdef'.repeat(32)}`)],
  'record/article': [{ id: 'a1', receivedAt: 'x', properties: { title: 'New', url: null } }],
  'record/asserts': [{ pairs: [{ from: 's1', to: 'e-meeting' }] }],
  'record/before': [{ id: 'none' }],
  'record/copies': [{ copies: [{ from: 'a1', to: 'a2', similarity: 0.5 }] }],
  'record/dated-events': [{ events }],
  'record/event-places': [{ pairs: [{ from: 'e-meeting', to: 'none' }] }],
  'record/event-reports': [{ id: 'a3', events: small.events.map((row) => ({ ...row, id: 'e-meeting' })) }],
  'record/events': [{ events: small.events }],
  'record/failed': [
    { id: 'a1', error: 'why' },
    { id: 'none', error: 'why' },
  ],
  'record/forget-copies': [{ id: 'a1' }],
  'record/forget-links': [{ id: 'a1', events }],
  'record/forget-mentions': [{ id: 'a1' }],
  'record/forget-reports': [{ id: 'a1' }],
  'record/forget-roles': [{ id: 'a1', actors }],
  'record/links-after': [{ links: [{ from: 'e-meeting', to: 'e-oath', properties: { article: 'a3' } }] }],
  'record/links-before': [{ links: [{ from: 'e-meeting', to: 'e-oath', properties: { article: 'a3' } }] }],
  'record/links-causes': [{ links: [{ from: 'e-meeting', to: 'e-oath', properties: { article: 'a3' } }] }],
  'record/mentions': [{ id: 'a3', mentions: small.mentions.map((row) => ({ ...row, actor: 'person:anna-berg' })) }],
  'record/newest': [{ events }],
  'record/participants': [{ pairs: [{ from: 'country:syl', to: 'e-meeting', role: 'actor' }] }],
  'record/places': [{ places: small.places }],
  'record/receive': [
    { id: 'a1', receivedAt: '2025-01-01T00:00:00Z', properties: { text: 'New.' } },
    { id: 'new', receivedAt: '2025-01-01T00:00:00Z', properties: { text: 'New.', title: null } },
  ],
  'record/received': [{ afterReceivedAt: '', afterId: '' }],
  'record/reported-events': [{ events }],
  'record/reported-statements': [{ statements }],
  'record/roles': [{ roles: [{ person: 'person:juan-ortega', of: 'country:syl', properties: { title: 'x' } }] }],
  'record/speakers': [{ pairs: [{ from: 's1', to: 'person:juan-ortega' }] }],
  'record/statement-reports': [{ id: 'a3', statements: small.statements.map((row) => ({ ...row, id: 's1' })) }],
  'record/statements': [{ statements: small.statements }],
  'record/turn': [{}],
  'record/waiting': [{}],
  'record/unsupported-about': [{ statements }],
  'record/unsupported-actors': [{ actors }],
  'record/unsupported-addressees': [{ statements }],
  'record/unsupported-asserts': [{ events }],
  'record/unsupported-event-places': [{ events }],
  'record/unsupported-events': [{ events }],
  'record/unsupported-participants': [{ events }],
  'record/unsupported-speakers': [{ statements }],
  'record/unsupported-statements': [{ statements }],
  'statements/by-id': [{ ids: statements }],
  'statements/count': [{}, ...ofStatements],
  'statements/newest': [...paged, ...ofStatements],
  'statements/newest-of': [{ ids: actors }, { ids: actors, limit: 1 }],
  'statements/of-speaker/count': of({ speaker: actors }, [{}, ...ofStatements]),
  'statements/of-speaker/newest': of({ speaker: actors }, [...paged, ...ofStatements]),
  'statements/of-speaker/oldest': of({ speaker: actors }, [...paged, ...ofStatements]),
  'statements/oldest': [...paged, ...ofStatements],
  'statements/where/count': [{}, ...ofAnyStatement],
  'statements/where/page': both([...paged, ...ofAnyStatement]),
  'timeline/actors': cross(periods, [{}, ...ofAnyEvent]),
  'timeline/events': cross(periods, [{}, ...ofEvents]),
  'timeline/known': cross(periods, ofKnownEvents),
  'timeline/known-actors': cross(periods, ofKnownEvents),
  'timeline/of-actor': of({ actor: actors }, cross(periods, [{}, ...ofEvents])),
  'timeline/where': cross(periods, [{}, ...ofAnyEvent]),
}
