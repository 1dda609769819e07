import { MalformedData } from '../../languages/table.ts'
import { Tails } from './tails.ts'

export type Role = 'actor' | 'recipient'

/** What a phrase must be for a slot: the lemma of its head is one of these, or an actor of that kind stands in it. */
export class Condition {
  readonly kinds: ReadonlySet<string>
  /** Whether it asks for lemmas. */
  readonly asksForWords: boolean
  /** Most frames are of words that an article does not have, so their lists are not taken apart before they are asked. */
  readonly #words: string
  #lemmas: ReadonlySet<string> | undefined
  #tails: Tails | undefined

  /** Of “word|word|@kind”. */
  constructor(words: string) {
    this.#words = words
    this.asksForWords = /(?:^|\|)[^@|]/.test(words)
    this.kinds = words.includes('@')
      ? new Set(words.split('|').flatMap((word) => (word.startsWith('@') ? word.slice(1) : [])))
      : noKinds
  }

  get lemmas(): ReadonlySet<string> {
    this.#lemmas ??= new Set(
      this.asksForWords
        ? this.#words
            .toLowerCase()
            .split('|')
            .filter((word) => !word.startsWith('@'))
        : [],
    )
    return this.#lemmas
  }

  /** Whether a lemma is one of these, or a compound that ends in one. */
  names(lemma: string): boolean {
    if (this.lemmas.has(lemma)) return true
    this.#tails ??= new Tails(this.lemmas)
    return this.#tails.endsIn(lemma)
  }
}

const noKinds: ReadonlySet<string> = new Set()

/**
 * One slot of a frame. `name` is subject, object, dative, genitive, complement, possessor, modifier, predicate, any
 * or the lemma of a preposition.
 */
export interface SlotPattern {
  readonly name: string
  /** Null where what fills the slot is no participant. */
  readonly role: Role | null
  readonly required: boolean
  /** The slot must be empty. */
  readonly absent: boolean
  readonly plural: boolean
  readonly passive: boolean
  /** What fills the slot is no participant, but may name an event of its own. */
  readonly free: boolean
  /** Only phrases that meet it fill the slot. */
  readonly only: Condition | null
  /** A phrase in the slot that meets it forbids the frame. */
  readonly never: Condition | null
}

export interface Slots {
  readonly patterns: readonly SlotPattern[]
  /** The event may stand without participants. */
  readonly free: boolean
  /** It only takes up an event told before (“Termin”, “date” of a meeting), and tells none by itself. */
  readonly again: boolean
  /** How much the frame asks for: of several that fit, the one that asks most is taken. */
  readonly weight: number
}

const names: { readonly [short: string]: readonly string[] } = {
  S: ['subject'],
  O: ['object'],
  D: ['dative'],
  G: ['genitive'],
  C: ['complement'],
  P: ['possessor'],
  M: ['modifier'],
  PM: ['possessor', 'modifier'],
  '*': ['any'],
}
const kinds = ['actor', 'person', 'country', 'organization', 'group', 'place']
const entry =
  /^(?<name>\*|[^:~@=#!*]+(?=:))(?::(?<role>[AR0_-]))?(?<only>=[^~#!]+|@[^~#!]+)?(?<never>~[^#!]+)?(?<flag>#plural|#passive)?(?<required>!)?$/u

const conditions = new Map<string, Condition>()

/** Frames ask for the same words again and again: one condition for all of them. */
function condition(text: string | undefined): Condition | null {
  if (text === undefined) return null
  const source = text.replace(/^[=~]/, '')
  let known = conditions.get(source)
  if (known === undefined) {
    known = new Condition(source)
    conditions.set(source, known)
  }
  return known
}

/** Thousands of frames have the same few slots. */
const parsed = new Map<string, readonly SlotPattern[]>()

function parseSlot(row: { file: URL; line: number }, text: string): SlotPattern[] {
  const parts = entry.exec(text)?.groups as { [name: string]: string | undefined } | undefined
  if (!parts?.name) throw new MalformedData(row.file, row.line, `“${text}” is no slot`)
  const only = condition(parts.only)
  const never = condition(parts.never)
  for (const kind of [...(only?.kinds ?? []), ...(never?.kinds ?? [])])
    if (!kinds.includes(kind)) throw new MalformedData(row.file, row.line, `“@${kind}” is no kind of actor`)
  return (names[parts.name] ?? [parts.name]).map((name) => ({
    name,
    role: parts.role === 'A' ? 'actor' : parts.role === 'R' ? 'recipient' : null,
    required: parts.required === '!',
    absent: parts.role === '0',
    free: parts.role === '_',
    plural: parts.flag === '#plural',
    passive: parts.flag === '#passive',
    only,
    never,
  }))
}

/** Reads the slots cell of a frame; its grammar stands in languages/de/events/README.md. Throws MalformedData. */
export function parseSlots(row: { file: URL; line: number; slots: string }): Slots {
  const patterns: SlotPattern[] = []
  let free = false
  let again = false
  for (const text of row.slots.split(' ').filter((part) => part !== '')) {
    if (text === 'free' || text === 'again') {
      if (text === 'free') free = true
      else again = true
      continue
    }
    let own = parsed.get(text)
    if (own === undefined) {
      own = parseSlot(row, text)
      parsed.set(text, own)
    }
    patterns.push(...own)
  }
  // A condition on words tells more than one on a kind of actor, and that more than a slot that is merely filled.
  const weight = patterns.reduce(
    (sum, { required, only, absent, passive, plural }) =>
      sum +
      (required || absent || passive ? 1 : 0) +
      (plural ? 1 : 0) +
      (required && only ? (only.asksForWords && only.kinds.size === 0 ? 2 : 1) : 0),
    0,
  )
  return { patterns, free, again, weight }
}
