import type { Case, Gender, Reading } from '../../../document.ts'
import { MalformedData } from '../../table.ts'

export type Features = Pick<Reading, 'cases' | 'genders' | 'numbers' | 'persons'>

const kinds: { readonly [value: string]: keyof Features } = {
  nom: 'cases',
  acc: 'cases',
  dat: 'cases',
  gen: 'cases',
  masc: 'genders',
  fem: 'genders',
  neut: 'genders',
  sing: 'numbers',
  plur: 'numbers',
  1: 'persons',
  2: 'persons',
  3: 'persons',
}

/** Reads “nom masc sing|gen plur”: alternatives by “|”, sets by “,”, kinds by a space. An empty cell says nothing. */
export function parseFeatures(cell: string, { file, line }: { file: URL; line: number }): Features[] {
  return cell.split('|').map((alternative) => {
    const features: { -readonly [kind in keyof Features]?: unknown[] } = {}
    for (const set of alternative.split(' ').filter(Boolean))
      for (const value of set.split(',')) {
        const kind = kinds[value]
        if (!kind) throw new MalformedData(file, line, `“${value}” is no case, gender, number or person`)
        const values = features[kind] ?? []
        features[kind] = values
        values.push(kind === 'persons' ? Number(value) : value)
      }
    return features as Features
  })
}

const CASES: readonly Case[] = ['nom', 'acc', 'dat', 'gen']
const GENDERS: readonly Gender[] = ['masc', 'fem', 'neut']
const NUMBERS = ['sing', 'plur'] as const

/** Case × gender × number as bits, so that agreement is one operation. */
export const ANY = (1 << 24) - 1

const masks = new WeakMap<Reading, number>()

export function maskOf(reading: Reading): number {
  let mask = masks.get(reading)
  if (mask !== undefined) return mask
  mask = 0
  for (const kase of reading.cases ?? CASES)
    for (const gender of reading.genders ?? GENDERS)
      for (const number of reading.numbers ?? NUMBERS) mask |= bit(kase, gender, number)
  masks.set(reading, mask)
  return mask
}

function bit(kase: Case, gender: Gender, number: 'sing' | 'plur'): number {
  return 1 << ((NUMBERS.indexOf(number) * 3 + GENDERS.indexOf(gender)) * 4 + CASES.indexOf(kase))
}

/** The reading with only the cases, genders and numbers that the mask leaves; a field that says nothing stays absent. */
export function narrowed(reading: Reading, mask: number): Reading {
  const left = maskOf(reading) & mask
  if (left === maskOf(reading) || left === 0) return reading
  const keep = <Value>(values: readonly Value[], test: (value: Value) => boolean) => values.filter(test)
  const has = (kases: readonly Case[], genders: readonly Gender[], numbers: readonly ('sing' | 'plur')[]) =>
    kases.some((kase) => genders.some((gender) => numbers.some((number) => left & bit(kase, gender, number))))
  return {
    ...reading,
    cases: keep(CASES, (kase) => has([kase], GENDERS, NUMBERS)),
    genders: keep(GENDERS, (gender) => has(CASES, [gender], NUMBERS)),
    numbers: keep(NUMBERS, (number) => has(CASES, GENDERS, [number])),
  }
}
