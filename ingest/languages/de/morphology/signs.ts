import type { Reading } from '../../../document.ts'

const NUMBER = /^[+-]?\d+(?:[.,:/]\d+)*(?:[.,]-)?$/
const CASES = ['nom', 'acc', 'dat', 'gen'] as const

/** Numbers, ordinals, punctuation and symbols; null for a word. */
export function notWord(form: string): Reading | null {
  if (NUMBER.test(form)) return { pos: 'NUM', lemma: form, source: 'cardinal' }
  if (/^\d+\.$/.test(form)) return { pos: 'ADJ', lemma: form, cases: CASES, source: 'ordinal' }
  if (/^\d[\d.,]*(?:[-–][\d.,]*)?$/.test(form)) return { pos: 'NUM', lemma: form, source: 'cardinal' }
  if (/^\p{P}+$/u.test(form) && !/^[%&§@#]+$/.test(form)) return { pos: 'PUNCT', lemma: form, source: 'punctuation' }
  if (!/[\p{L}\d]/u.test(form)) return { pos: 'SYM', lemma: form, source: 'symbol' }
  if (/^\d+ern$/.test(form))
    return { pos: 'NOUN', lemma: form.slice(0, -1), cases: ['dat'], numbers: ['plur'], source: 'decade' }
  if (/^\d+er$/.test(form)) return { pos: 'ADJ', lemma: form, cases: CASES, source: 'decade' }
  return null
}
