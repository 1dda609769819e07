import type { Case, Gender, Reading, Token } from '../../document.ts'

/** Case, gender and number at once: a bit for each of the 24 combinations, so that agreement is an intersection. */
export type Agreement = number

const cases: readonly Case[] = ['nom', 'acc', 'dat', 'gen']
const genders: readonly Gender[] = ['masc', 'fem', 'neut']
const numbers = ['sing', 'plur'] as const

export const anything: Agreement = (1 << 24) - 1

const bit = (kase: number, gender: number, number: number) => 1 << (number * 12 + gender * 4 + kase)
const mask = (holds: (kase: Case, gender: Gender, number: 'sing' | 'plur') => boolean): Agreement => {
  let found = 0
  cases.forEach((kase, k) => {
    genders.forEach((gender, g) => {
      numbers.forEach((number, n) => {
        if (holds(kase, gender, number)) found |= bit(k, g, n)
      })
    })
  })
  return found
}
const byCase = Object.fromEntries(cases.map((each) => [each, mask((kase) => kase === each)])) as {
  [key in Case]: number
}
const byGender = Object.fromEntries(genders.map((each) => [each, mask((_, gender) => gender === each)])) as {
  [key in Gender]: number
}
const byNumber = { sing: mask((_, __, number) => number === 'sing'), plur: mask((_, __, number) => number === 'plur') }

/** What is plural. */
export const several: Agreement = byNumber.plur

/** What one reading allows; a feature that it does not tell allows everything. */
export function ofReading({ cases, genders, numbers }: Reading): Agreement {
  let found = anything
  if (cases && cases.length > 0) found &= ofCases(cases)
  if (genders && genders.length > 0) {
    let allowed = 0
    for (const each of genders) allowed |= byGender[each]
    found &= allowed
  }
  if (numbers && numbers.length > 0) {
    let allowed = 0
    for (const each of numbers) allowed |= byNumber[each]
    found &= allowed
  }
  return found
}

/** What the readings of a token with its own part of speech allow. */
export function ofToken({ readings, pos }: Token): Agreement {
  let found = 0
  for (const reading of readings) if (reading.pos === pos) found |= ofReading(reading)
  return found || anything
}

export function ofCases(allowed: readonly Case[]): Agreement {
  let found = 0
  for (const each of allowed) found |= byCase[each]
  return found
}

/** The intersection, or the first where there is none. */
export const agree = (left: Agreement, right: Agreement): Agreement => left & right || left

/** The lists of cases by their bits: there are only sixteen. */
const caseLists: readonly (readonly Case[])[] = Array.from({ length: 16 }, (_, bits) =>
  cases.filter((_, at) => bits & (1 << at)),
)
export const casesOf = (agreement: Agreement): readonly Case[] =>
  caseLists[
    (agreement & byCase.nom ? 1 : 0) |
      (agreement & byCase.acc ? 2 : 0) |
      (agreement & byCase.dat ? 4 : 0) |
      (agreement & byCase.gen ? 8 : 0)
  ]!
export const numberOf = (agreement: Agreement): 'sing' | 'plur' | null =>
  agreement === 0
    ? null
    : (agreement & byNumber.plur) === 0
      ? 'sing'
      : (agreement & byNumber.sing) === 0
        ? 'plur'
        : null
export const genderOf = (agreement: Agreement): Gender | null => {
  let found: Gender | null = null
  for (const each of genders)
    if (agreement & byGender[each]) {
      if (found !== null) return null
      found = each
    }
  return found
}
