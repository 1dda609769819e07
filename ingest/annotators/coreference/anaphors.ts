import type { LanguagePack } from '../../language.ts'
import { oneOf, readTable } from '../../languages/table.ts'
import { ofWord, type Worded } from '../../word.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import { startsUpper } from '../names/trie.ts'
import type { CountryContext } from './context.ts'
import type { Participant, Workspace } from './workspace.ts'

export interface Anaphor {
  /** Types of what it may stand for, as in the register; “country” for a country. */
  readonly types: readonly string[]
  /** Plural nouns are members of what they stand for (“the judges” of a court). */
  readonly plural: boolean
}

/** A compound is known by an end of at least so many letters. */
const shortestEnd = 6
const longestNoun = 40

/** What a token's noun may stand for; null where it is no such noun. */
export type AnaphorOf = (token: Worded) => Anaphor | null

/** Reads names/anaphors.tsv. Throws MalformedData. */
export function loadAnaphors(pack: LanguagePack): AnaphorOf {
  const rows = readTable(new URL('names/anaphors.tsv', pack.folder), ['noun', 'types', 'number'])
  const anaphors = new Map<string, Anaphor>(
    rows.map((row) => [
      row.noun.toLowerCase(),
      { types: row.types.split(' '), plural: oneOf(row, 'number', row.number, ['sing', 'plur']) === 'plur' },
    ]),
  )
  const german = pack.language === 'de'
  return ofWord(({ lower }) => {
    const whole = anaphors.get(lower)
    if (whole || !german) return whole ?? null
    const stem = lower.replace(/e?s$/, '')
    const found = anaphors.get(stem)
    if (found || lower.length > longestNoun) return found ?? null
    // “der Energiekonzern” is a Konzern.
    for (let at = 3; stem.length - at >= shortestEnd; at++) {
      const end = anaphors.get(stem.slice(at)) ?? anaphors.get(lower.slice(at))
      if (end && !end.plural && !end.types.includes('country')) return end
    }
    return null
  })
}

/** The type of an organisation of which nothing tells what it is. */
const any = 'any'

/** Definite nouns for an organisation or a country that has been named: “das Bündnis”, “the group”, “the judges”. */
export function anaphorMentions(
  work: Workspace,
  lexicon: NameLexicon,
  anaphorOf: AnaphorOf,
  context: CountryContext,
): void {
  const { tokens } = work.document
  const german = lexicon.language === 'de'
  const latest = new Map<string, { actor: Participant; at: number }>()
  let seen = 0
  for (const token of tokens) {
    if (german !== startsUpper(token.text) || work.mentionAt(token.index)) continue
    const anaphor = anaphorOf(token)
    const left = tokens[token.index - 1]
    // “the rights group”
    const joined = !german && left?.pos === 'NOUN' && !startsUpper(left.text) && !work.mentionAt(left.index)
    const before = joined ? tokens[token.index - 2] : left
    if (!anaphor || !before || before.sentence !== token.sentence) continue
    // “Das libanesische Bündnis” is said of its own; so is what a genitive or a name behind it tells apart.
    if (!lexicon.is(before, 'definite') && !lexicon.is(before, 'contraction')) continue
    const after = tokens[token.index + 1]
    if (
      after &&
      (lexicon.has('genitive-article', after.lower) || lexicon.has('of-word', after.lower) || startsUpper(after.text))
    )
      continue
    const actor = lastOf(anaphor, token.index)
    if (actor) work.mention(token.index, token.index + 1, [actor], 'role', anaphor.plural ? 'members' : 'anaphor', 0.6)
  }

  /** The last of these types before a token. Names were found before; later mentions are taken in as they come. */
  function lastOf(anaphor: Anaphor, at: number): Participant | undefined {
    for (; seen < at; seen++) {
      const mention = work.mentionAt(seen)
      const actor =
        mention?.first === seen && mention.actorIds.length === 1 ? work.actors.get(mention.actorIds[0]!) : undefined
      const type =
        actor?.kind === 'country' ? 'country' : actor?.kind === 'organization' ? (actor.type ?? any) : actor?.type
      if (actor && type) latest.set(type, { actor, at: seen })
    }
    let found: { actor: Participant; at: number } | undefined
    for (const type of anaphor.types) {
      const last = latest.get(type)
      if (last && (!found || last.at > found.at)) found = last
    }
    // “The company”: a name that does not say of what it is.
    if (!found && !anaphor.types.includes('country') && !anaphor.plural) found = latest.get(any)
    // “The country” is the one of the sentence or the one before, else that of the whole article.
    const far = !found || tokens[at]!.sentence - tokens[found.at]!.sentence > 1
    const spoken = far && anaphor.types.includes('country') ? (context.near(at) ?? context.article) : null
    if (spoken) return work.known(spoken)
    return found?.actor
  }
}
