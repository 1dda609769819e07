import type { Reading } from './document.ts'

/**
 * A reading with all of its fields in one order, undefined where it says nothing: the layers above ask readings at every
 * turn, and to ask objects of many shapes for a field takes several times as long.
 */
export const shaped = (reading: Reading): Reading => ({
  pos: reading.pos,
  lemma: reading.lemma,
  cases: reading.cases,
  genders: reading.genders,
  numbers: reading.numbers,
  persons: reading.persons,
  tense: reading.tense,
  moods: reading.moods,
  form: reading.form,
  prefix: reading.prefix,
  source: reading.source,
  verb: reading.verb,
})
