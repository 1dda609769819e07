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
  mask = bits(reading.cases ?? CASES, reading.genders ?? GENDERS, reading.numbers ?? NUMBERS)
  masks.set(reading, mask)
  return mask
}

function bit(kase: Case, gender: Gender, number: 'sing' | 'plur'): number {
  return 1 << ((NUMBERS.indexOf(number) * 3 + GENDERS.indexOf(gender)) * 4 + CASES.indexOf(kase))
}

const narrower = new WeakMap<Reading, Map<number, Reading>>()

/** The reading with only the cases, genders and numbers that the mask leaves; of a preposition only the cases. */
export function narrowed(reading: Reading, mask: number): Reading {
  const whole = maskOf(reading)
  const left = whole & mask
  if (left === whole || left === 0) return reading
  let known = narrower.get(reading)
  if (!known) {
    known = new Map()
    narrower.set(reading, known)
  }
  let found = known.get(left)
  if (!found) {
    found = restricted(reading, left)
    known.set(left, found)
  }
  return found
}

function restricted(reading: Reading, left: number): Reading {
  const cases = CASES.filter((kase) => left & bits([kase], GENDERS, NUMBERS))
  if (reading.pos === 'ADP') return reading.cases?.length === cases.length ? reading : { ...reading, cases }
  return {
    ...reading,
    cases,
    genders: GENDERS.filter((gender) => left & bits(CASES, [gender], NUMBERS)),
    numbers: NUMBERS.filter((number) => left & bits(CASES, GENDERS, [number])),
  }
}

function bits(cases: readonly Case[], genders: readonly Gender[], numbers: readonly ('sing' | 'plur')[]): number {
  let mask = 0
  for (const kase of cases)
    for (const gender of genders) for (const number of numbers) mask |= bit(kase, gender, number)
  return mask
}
