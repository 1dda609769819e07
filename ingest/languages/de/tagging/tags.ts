import type { Reading } from '../../../document.ts'

/** Tags finer than parts of speech, in the manner of STTS, by which the context is judged. */
export const TAGS = [
  'START',
  'END',
  'ART',
  'POSS',
  'PDEM',
  'PIND',
  'PREL',
  'PRELAT',
  'PPER',
  'PRF',
  'PWH',
  'APPR',
  'APPRART',
  'POST',
  'KON',
  'KOKOM',
  'KOUS',
  'KOUI',
  'NEG',
  'PTKZU',
  'PTKVZ',
  'ADV',
  'WADV',
  'CARD',
  'NN',
  'NE',
  'NEGEN',
  'ADJA',
  'ADJD',
  'FIN',
  'IMP',
  'INF',
  'VZU',
  'PP',
  'PRP',
  'COMMA',
  'STOP',
  'COLON',
  'DASH',
  'OPEN',
  'CLOSE',
  'QUOTE',
  'SYM',
  'ITJ',
  'X',
] as const
export type Tag = (typeof TAGS)[number]

const bySource: { readonly [source: string]: Tag } = {
  relative: 'PREL',
  demonstrative: 'PDEM',
  personal: 'PPER',
  reflexive: 'PRF',
  interrogative: 'PWH',
  contraction: 'APPRART',
  postposition: 'POST',
  comparative: 'KOKOM',
  infinitival: 'KOUI',
  'separated-prefix': 'PTKVZ',
}
const byVerbForm = {
  finite: 'FIN',
  infinitive: 'INF',
  'zu-infinitive': 'VZU',
  participle: 'PP',
  'present-participle': 'PRP',
} as const

export function tagOf(reading: Reading): Tag {
  const { pos, source = '', form } = reading
  switch (pos) {
    case 'DET':
      if (source === 'quantity') return 'ADJA'
      if (source === 'interrogative') return 'PRELAT'
      return source === 'article' && reading.lemma === 'der' ? 'ART' : 'POSS'
    case 'PRON':
      if (reading.lemma === 'der' && reading.cases?.join() === 'gen') return source === 'relative' ? 'PRELAT' : 'POSS'
      return bySource[source] ?? 'PIND'
    case 'ADP':
      return bySource[source] ?? 'APPR'
    case 'CCONJ':
      return bySource[source] ?? 'KON'
    case 'SCONJ':
      return source === 'infinitival' ? 'KOUI' : 'KOUS'
    case 'PART':
      return source === 'negation' ? 'NEG' : source === 'infinitival' ? 'PTKZU' : 'ADV'
    case 'ADV':
      return source === 'interrogative' ? 'WADV' : source === 'separated-prefix' ? 'PTKVZ' : 'ADV'
    case 'ADJ':
      return reading.cases ? 'ADJA' : 'ADJD'
    case 'NOUN':
      return 'NN'
    case 'PROPN':
      return reading.cases?.join() === 'gen' ? 'NEGEN' : 'NE'
    case 'NUM':
      return 'CARD'
    case 'VERB':
    case 'AUX':
      return reading.moods?.includes('imperative') ? 'IMP' : byVerbForm[form ?? 'finite']
    case 'PUNCT':
      return punctuation(reading.lemma)
    case 'SYM':
      return 'SYM'
    case 'INTJ':
      return 'ITJ'
    default:
      return 'X'
  }
}

function punctuation(sign: string): Tag {
  if (sign === ',') return 'COMMA'
  if (/^[.!?…]+$/.test(sign)) return 'STOP'
  if (/^[:;]$/.test(sign)) return 'COLON'
  if (/^[([{]/.test(sign)) return 'OPEN'
  if (/^[)\]}]/.test(sign)) return 'CLOSE'
  return /^[-–—/]+$/.test(sign) ? 'DASH' : 'QUOTE'
}
