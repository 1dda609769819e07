import type { Entity, Token } from '../../document.ts'
import { nameKey } from '../../register.ts'
import type { NamePass } from './name-pass.ts'
import type { Participant } from './workspace.ts'

/** Organisations by name, with the acronyms that stand in brackets behind them. */
export function organizationMentions(pass: NamePass): void {
  const { work, grammar, lexicon } = pass
  const { tokens, entities } = work.document
  const byName = new Map<string, Participant>()
  const noted = new Map<Participant, number>()
  const organizations = entities.filter((entity) => entity.type === 'ORG' && !pass.isDateline(entity))
  const startOf = new Map(organizations.map((entity) => [entity.first, entity]))
  const acting = new Set(organizations.filter(acts).map(({ text }) => text))
  for (const entity of organizations) {
    const known = pass.best(entity.candidates)
    const name = pass.plainName(entity)
    // “Constitutional Court”: whose it is, a later pass asks.
    if (!known && lexicon.institutions.has(name.toLowerCase())) continue
    // Letters that nobody explains are an actor only where they act.
    if (!known && entity.rule === 'acronym' && !byName.has(nameKey(name)) && !acting.has(entity.text)) continue
    const next = known ?? apposed(entity)
    const organization = next ? work.known(next)! : (byName.get(nameKey(name)) ?? work.unknown('organization', name))
    work.mention(entity.first, entity.last, [organization], 'name', known ? 'known' : 'name', known ? 0.97 : 0.85)
    organization.type ??= lexicon.organizationEnds.get(tokens[entity.last - 1]!.text) ?? null
    const acronym = bracketed(tokens, entity.last)
    if (acronym) organization.names.add(acronym)
    noteName(name, organization)
    // Names are only ever added.
    const before = noted.get(organization) ?? 0
    if (organization.names.size > before) {
      let at = 0
      for (const other of organization.names) if (at++ >= before) noteName(other, organization)
      noted.set(organization, organization.names.size)
    }
  }

  function noteName(name: string, organization: Participant): void {
    const key = nameKey(name)
    if (!byName.has(key)) byName.set(key, organization)
  }

  /** “Kurdische Arbeiterpartei PKK”: a known acronym right behind a name is its own. */
  function apposed({ last }: Entity): string | undefined {
    const acronym = startOf.get(last)
    return acronym && /^\p{Lu}[\p{L}]{1,6}$/u.test(acronym.text) ? pass.best(acronym.candidates) : undefined
  }

  function acts({ first, last }: Entity): boolean {
    const role = grammar.slotOf(last - 1)?.slot.role
    if (role === 'subject' || role === 'agent' || role === 'dative') return true
    const before = tokens[first - 1]
    if (before && (lexicon.has('org-introducer', before.lower) || before.text === '(')) return true
    const relation = grammar.phraseOf(last - 1)?.relation
    return relation === 'genitive' || relation === 'of'
  }
}

function bracketed(tokens: readonly Token[], at: number): string | null {
  const [open, name, close] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return open?.text === '(' && close?.text === ')' && name && /\p{Lu}.*\p{Lu}/u.test(name.text) ? name.text : null
}
