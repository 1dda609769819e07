import type { Token } from '../../document.ts'
import { casesOf, ofCases, several } from './agreement.ts'
import { appose } from './appose.ts'
import { isFiniteVerb } from './clause-draft.ts'
import { coordinate, isBareName, isPlural } from './coordinate.ts'
import type { Draft } from './draft.ts'
import type { Lexis } from './lexis.ts'
import { onlyGenitive } from './nominal.ts'
import { bind, isNominal } from './phrase-groups.ts'

/** Attaches the phrases of one sentence to each other, in place: genitives, “of”, apposition, coordination, prepositions that a noun takes. */
export function attach(
  tokens: readonly Token[],
  lexis: Lexis,
  drafts: readonly Draft[],
  from: number,
  to: number,
): void {
  const tops = drafts.filter(({ governor }) => governor === null)
  const genitive = ofCases(['gen'])

  for (let at = 0; at < tops.length; at++) hang(tops[at]!, at)
  for (let at = tops.length - 1; at > 0; at--) shareOwned(tops[at - 1]!, tops[at]!)
  coordinate(tokens, lexis, tops, from, to)
  appose(tokens, lexis, tops)

  /** “Oslo and Bern’s ministers”: several have as many owners. */
  function shareOwned(left: Draft, phrase: Draft) {
    const owned = phrase.relation === 'genitive' ? phrase.governor : null
    if (!owned || lexis.verbSecond || left.governor || !isBareName(tokens, left) || !isBareName(tokens, phrase)) return
    const link = tokens[phrase.first - 1]
    // “Oslo, Bern and Rome’s ministers”: the comma of a list that has come to its conjunction
    const listed = link?.text === ',' && tokens[phrase.last]?.pos === 'CCONJ'
    if (!listed && !(link?.pos === 'CCONJ' && lexis.is(link, 'conjunction'))) return
    if (left.last + (left.possessive ? 2 : 1) !== phrase.first) return
    if (left.kind === 'NP' && isPlural(tokens[owned.head]!)) bind(left, owned, 'genitive')
  }

  /** “sagte am Montag der Ukraine Hilfe zu”: a day of the week is nobody's. */
  function isDay({ head, kind }: Draft): boolean {
    return kind === 'PP' && lexis.is(tokens[head], 'weekday')
  }

  function hang(phrase: Draft, at: number) {
    const left = tops[at - 1]
    const right = tops[at + 1]
    const beside = left !== undefined && left.last === phrase.first
    // “einer der Minister”
    const adjacent = beside && (isNominal(tokens, left) || lexis.is(tokens[left.head], 'counted'))
    if (phrase.possessive && right && right.first <= phrase.last + 1 && right.kind === 'NP')
      return bind(phrase, right, 'genitive')
    // “dessen Miliz”
    if (
      phrase.kind === 'NP' &&
      lexis.verbSecond &&
      tokens[phrase.head]!.pos === 'PRON' &&
      phrase.first === phrase.head &&
      right?.kind === 'NP' &&
      right.first === phrase.last &&
      casesOf(phrase.agreement).length === 1 &&
      casesOf(phrase.agreement)[0] === 'gen' &&
      /^(NOUN|PROPN|ADJ|NUM)$/.test(tokens[right.first]!.pos)
    )
      return bind(phrase, right, 'genitive')
    if (
      phrase.kind === 'NP' &&
      lexis.verbSecond &&
      tokens[phrase.head]!.pos !== 'PRON' &&
      phrase.agreement & genitive
    ) {
      const cases = casesOf(phrase.agreement)
      const bare = phrase.first === phrase.core
      const sure = cases.length === 1 || (bare && onlyGenitive(tokens[phrase.head]!))
      const likely = !bare && !cases.includes('acc') && (!cases.includes('nom') || isName(tokens[phrase.head]!))
      // “hielt Norwegen der Nato vor”: an article that may be a dative's, before a name whose gender nobody knows.
      const bareLeft = adjacent && left.first === left.head && isName(tokens[left.head]!)
      if (bareLeft && !bare && cases.includes('nom') && cases.includes('dat') && isName(tokens[phrase.head]!))
        phrase.agreement &= ofCases(['dat'])
      if (
        adjacent &&
        // “lieferte Norwegen der Ukraine Waffen”: no name by itself has a genitive with an article behind it.
        (!bareLeft || !cases.includes('dat')) &&
        // “Ein Treffen der Minister wurde …”: all before the finite verb is one; and “einer der Minister”.
        (sure || likely || (!bare && ofThem(left)) || (!bare && beforeFinite(left, phrase, at))) &&
        !(isDay(left) && !lexis.is(tokens[phrase.head], 'time-noun')) &&
        !(left.relation === 'genitive' && bare && left.governor && left.governor.first > left.first)
      ) {
        phrase.agreement &= genitive
        // “Zwei der Minister trafen …”: the number has no case of its own, whatever that of those behind it.
        if (left.kind === 'NP' && left.first === left.head && tokens[left.head]!.pos === 'NUM') left.agreement = several
        return bind(phrase, left, 'genitive')
      }
      if (
        sure &&
        bare &&
        right &&
        right.first === phrase.last &&
        right.kind === 'NP' &&
        right.first <= right.core &&
        tokens[right.first]!.pos !== 'DET'
      )
        return bind(phrase, right, 'genitive')
      if (sure && adjacent && !isDay(left)) return bind(phrase, left, 'genitive')
    }
    // “Einer von Lunds Ministern wurde …”: behind what counts them it tells of whom, not by whom.
    if (
      phrase.kind === 'PP' &&
      left?.last === phrase.first &&
      counts(left) &&
      lexis.has('of', phrase.preposition ?? '')
    )
      return bind(phrase, left, 'of')
    if (phrase.kind === 'PP' && adjacent && phrase.preposition) {
      if (lexis.has('of', phrase.preposition)) {
        // “Nach Angaben von Lund wurde …”: before the verb the agent would stand alone.
        const agent = lexis.verbSecond && passiveAround(phrase) && !beforeFinite(left, phrase, at)
        if (agent && !isOffice(left, phrase) && !isAccount(left)) return
        return bind(phrase, left, 'of')
      }
      if (
        lexis.governs(tokens[left.head]!.lemma.toLowerCase(), phrase.preposition) ||
        (left.core !== left.head && lexis.governs(tokens[left.core]!.lemma.toLowerCase(), phrase.preposition))
      )
        return bind(phrase, left, 'pp')
      // “der Austritt der USA aus der WHO”: behind whose it is
      const owned = left.relation === 'genitive' ? left.governor : null
      if (
        owned &&
        owned.first < left.first &&
        lexis.governs(tokens[owned.head]!.lemma.toLowerCase(), phrase.preposition)
      )
        return bind(phrase, owned, 'pp')
      if (beforeFinite(left, phrase, at)) return bind(phrase, left, 'pp')
    }
  }

  /** “einer von Lunds Ministern”, “drei von ihnen” */
  function counts({ first, last, head, kind }: Draft): boolean {
    if (kind !== 'NP' || last - first > 1) return false
    return tokens[head]!.pos === 'NUM' || lexis.is(tokens[head], 'counted')
  }

  /** “einer”, “keine”: a pronoun that counts those who follow. */
  function ofThem({ first, last, head }: Draft): boolean {
    return last - first === 1 && tokens[head]!.pos === 'PRON' && lexis.is(tokens[head], 'counted')
  }

  /** “wurden nach Angaben von Ärzten getötet”: who says it has not done it. */
  function isAccount({ kind, head }: Draft): boolean {
    return kind === 'PP' && lexis.is(tokens[head], 'account')
  }

  /** “wurde als Präsidentin von Malta vereidigt”: the name behind a bare noun that says as what. */
  function isOffice(left: Draft, { first, head }: Draft): boolean {
    return (
      left.first === left.head && tokens[left.first - 1]?.pos === 'CCONJ' && first === head - 1 && isName(tokens[head]!)
    )
  }

  /** An agent may stand here: an auxiliary of the passive in the same stretch between commas. */
  function passiveAround(phrase: Draft): boolean {
    const stop = (at: number) => tokens[at]!.text === ',' || tokens[at]!.text === ';' || tokens[at]!.text === ':'
    let passive = false
    let participle = false
    const look = (at: number) => {
      const token = tokens[at]!
      if (token.pos === 'AUX' && lexis.is(token, 'passive')) passive = true
      if (token.readings.some(({ form }) => form === 'participle')) participle = true
    }
    for (let at = phrase.first - 1; at >= from && !stop(at); at--) look(at)
    for (let at = phrase.last; at < to && !stop(at); at++) look(at)
    return passive && participle
  }

  /** All that stands before the finite verb of its stretch is one constituent. */
  function beforeFinite(left: Draft, phrase: Draft, at: number): boolean {
    if (left.kind === 'PP' && lexis.verbSecond && left.governor === null && left.first !== stretchStart(left))
      return false
    let last = phrase
    let index = at + 1
    // „das Treffen der Minister Indiens und Pakistans wurde …“
    const joined = (next: Draft) =>
      lexis.verbSecond &&
      last.kind === 'NP' &&
      tokens[last.last]?.pos === 'CCONJ' &&
      next.first === last.last + 1 &&
      isName(tokens[next.head]!)
    while (tops[index] && (tops[index]!.first === last.last || joined(tops[index]!))) {
      if (tops[index]!.kind === 'NP' && !(tops[index]!.agreement & genitive && lexis.verbSecond)) return false
      last = tops[index]!
      index++
    }
    let verb = last.last
    if (!lexis.verbSecond) while (verb < to && tokens[verb]!.pos === 'ADV') verb++
    if (!isFiniteVerb(tokens[verb])) return false
    const start = stretchStart(left)
    if (lexis.verbSecond) return left.first === start && !subordinate(start)
    return left.kind === 'NP' && !hasFiniteBetween(start, left.first)
  }

  function stretchStart(phrase: Draft): number {
    let at = phrase.first
    while (
      at > from &&
      tokens[at - 1]!.pos !== 'PUNCT' &&
      !(tokens[at - 1]!.pos === 'CCONJ') &&
      !isFiniteVerb(tokens[at - 1])
    )
      at--
    return at
  }
  function subordinate(start: number): boolean {
    return tokens[start]!.pos === 'SCONJ' || tokens[start]!.pos === 'PRON'
  }
  function hasFiniteBetween(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (isFiniteVerb(tokens[at])) return true
    return false
  }
}

/** A name, or a noun that no lexicon knows. */
const isName = ({ pos, readings }: Token) => pos === 'PROPN' || readings[0]?.source === 'unknown'
