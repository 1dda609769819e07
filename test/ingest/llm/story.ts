import type { Answer, Quote } from '../../../ingest/llm/answer.ts'

/** An article of which the rules read the meeting and the quotation, and a model also what is told in pictures. */
export const german = {
  text: 'Jonas Wendeler hat am Donnerstag in Tallinn Kaja Kallas getroffen. Beim Nachtisch rauchten die beiden die Friedenspfeife. Die Unentwegten vom Kai pfiffen dazu. Finger weg vom Kabel, stand auf Wendelers Zettel. „Wir halten zusammen“, sagte Wendeler.',
  language: 'de',
  publishedAt: '2025-01-10',
  title: 'Wendeler trifft Kallas',
}

/** A passage as a model gives it: the words, and those around them. `nth` is 0 for the first place. */
export function quoteIn(text: string, quote: string, nth = 0): Quote {
  let start = text.indexOf(quote)
  for (let more = nth; more > 0; more--) start = text.indexOf(quote, start + 1)
  if (start < 0) return { quote, before: '', after: '' }
  const end = start + quote.length
  return { quote, before: text.slice(Math.max(0, start - 20), start), after: text.slice(end, end + 20) }
}

const at = (quote: string, nth = 0) => quoteIn(german.text, quote, nth)

export const nothing: Answer = { actors: [], roles: [], statements: [], events: [], links: [] }

/** What a good model answers. The meeting, the quotation and two actors are the rules' too. */
export const answer: Answer = {
  actors: [
    {
      key: 'a1',
      kind: 'person',
      name: 'Jonas Wendeler',
      mentions: [
        { passage: at('Jonas Wendeler'), form: 'name' },
        { passage: at('Wendelers'), form: 'name' },
      ],
    },
    { key: 'a2', kind: 'person', name: 'Kaja Kallas', mentions: [{ passage: at('Kaja Kallas'), form: 'name' }] },
    {
      key: 'a3',
      kind: 'group',
      name: 'Unentwegten vom Kai',
      mentions: [{ passage: at('Unentwegten vom Kai'), form: 'name' }],
    },
  ],
  roles: [],
  statements: [
    {
      form: 'indirect',
      content: at('Finger weg vom Kabel'),
      speakers: ['a1'],
      speaker: at('Wendelers'),
      cue: { passage: at('stand'), lemma: 'stehen' },
      addressees: [],
    },
    {
      form: 'direct',
      content: at('Wir halten zusammen'),
      speakers: ['a1'],
      speaker: at('Wendeler', 2),
      cue: { passage: at('sagte'), lemma: 'sagen' },
      addressees: [],
    },
  ],
  events: [
    {
      key: 'e1',
      type: 'CONSULT',
      mode: 'visit',
      status: 'happened',
      trigger: at('getroffen'),
      participants: [
        { actor: 'a1', role: 'actor', passage: at('Jonas Wendeler') },
        { actor: 'a2', role: 'recipient', passage: at('Kaja Kallas') },
      ],
      date: { expression: at('am Donnerstag'), value: '2025-01-09' },
      place: at('Tallinn'),
    },
    {
      key: 'e2',
      type: 'AGREE',
      mode: 'deal',
      status: 'happened',
      trigger: at('Friedenspfeife'),
      participants: [
        { actor: 'a1', role: 'actor', passage: at('die beiden') },
        { actor: 'a2', role: 'actor', passage: at('die beiden') },
      ],
      date: { expression: at('am Donnerstag'), value: '2024-01-01' },
      place: at('Tallinn'),
    },
    {
      key: 'e3',
      type: 'PROTEST',
      mode: 'no such mode',
      status: 'happened',
      trigger: at('pfiffen'),
      participants: [{ actor: 'a3', role: 'actor', passage: at('Unentwegten vom Kai') }],
      date: null,
      place: null,
    },
  ],
  links: [{ from: 'e2', type: 'AFTER', to: 'e1', evidence: at('Beim Nachtisch') }],
}
