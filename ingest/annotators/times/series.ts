import type { Lexeme } from './lexer.ts'
import type { Match } from './match.ts'

/** A member of a series that names only its own part: “3.” in “3. und 4. Mai”, “4” in “May 3 and 4”. */
export interface Member {
  readonly first: number
  readonly last: number
  readonly features: Match['features']
}

const MOST = 12

/** A time of the clock is written in two ways, and a series may mix them. */
const CLOCK = ['clock', 'hour']
const CLOCK_CLASS: { readonly [name: string]: string } = { clock: 'clock', hour: 'number' }

/**
 * Members before a match (and, where the rule says `after`, behind it) that share what it names. A rule says with
 * `series=name` which captured value changes from member to member. `taken` is the first lexeme that is still free.
 */
export function series(lexemes: readonly Lexeme[], match: Match, taken: number): { before: Member[]; after: Member[] } {
  const name = match.features.series
  const before: Member[] = []
  const after: Member[] = []
  const place = match.series
  if (typeof name !== 'string' || place < 0) return { before, after }
  const names = CLOCK.includes(name) ? CLOCK : [name]
  const own = [...lexemes[place]!.classes.keys()]
  const classOf = (one: string) =>
    CLOCK_CLASS[one] ?? own.find((key) => lexemes[place]!.classes.get(key) === match.features[name])
  const member = (at: number, last: number): Member | null => {
    for (const one of names) {
      const className = classOf(one)
      const value = className === undefined ? undefined : lexemes[at]?.classes.get(className)
      const others = Object.fromEntries(names.map((other) => [other, undefined]))
      if (value !== undefined)
        return { first: at, last, features: { ...match.features, ...others, minute: undefined, [one]: value } }
    }
    return null
  }
  const dotted = lexemes[place + 1]?.lower === '.' && match.features.dots !== undefined

  if (place === match.first || match.features.lead !== undefined)
    for (let at = match.first - 1; before.length < MOST && at > taken; ) {
      if (lexemes[at + 1]!.breaks || lexemes[at]!.breaks) break
      let joint = at
      while (joint > taken && at - joint < 2 && lexemes[joint]!.classes.has('lead')) joint--
      if (!lexemes[joint]!.classes.has('joint')) break
      let last = joint
      if (dotted && lexemes[joint - 1]?.lower === '.') last--
      else if (dotted) break
      const found = last - 1 >= taken && !lexemes[last]!.breaks ? member(last - 1, joint) : null
      if (!found) break
      before.unshift(found)
      at = last - 2
    }

  if (match.features.after !== undefined && place === match.last - 1)
    for (let at = match.last; after.length < MOST; at += 2) {
      if (!lexemes[at]?.classes.has('joint') || lexemes[at]!.breaks) break
      const found = member(at + 1, at + 2)
      if (!found || lexemes[at + 2]?.classes.has('unit') || lexemes[at + 2]?.classes.has('month')) break
      after.push(found)
    }
  return { before, after }
}
