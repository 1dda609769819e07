import type { Pos, Token } from '../../document.ts'
import { agree, casesOf, ofCases, ofToken } from './agreement.ts'
import type { Draft, Stretch, Surroundings } from './draft.ts'
import { type Lexis, multiwordAt, pairedAt } from './lexis.ts'
import { modifierReader } from './modifiers.ts'
import { isQuote, nominalReader, onlyGenitive } from './nominal.ts'
import { phraseWords } from './phrase-words.ts'
import { blank, settle } from './settle-phrase.ts'

const extendedReach = 16
const quotable: ReadonlySet<Pos> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'ADV'])

/** Makes what finds the base phrases of tokens `from` to `to`: they do not overlap, but for those inside an extended attribute. */
export function chunker(around: Surroundings, lexis: Lexis): (from: number, to: number) => Draft[] {
  const { tokens } = around
  const stretch: Stretch = { from: 0, to: 0 }
  const words = phraseWords(around, lexis, stretch)
  const { degreeLength, isDeterminer, isParticle, isPossessive, quantifies, startsNominal } = words
  const modifiers = modifierReader(around, lexis, stretch, words)
  const { headAt, isBareYear } = nominalReader(around, lexis, stretch)

  return chunk

  function chunk(from: number, to: number): Draft[] {
    const outer = { from: stretch.from, to: stretch.to }
    stretch.from = from
    stretch.to = to
    const found: Draft[] = []
    let at = from
    while (at < to) {
      const joint = pairedAt(lexis, tokens, at, from, to)
      if (joint > 0) {
        at += joint
        continue
      }
      const phrase = counted(at, true) ?? prepositional(at) ?? nominal(at) ?? single(at)
      if (!phrase) {
        at++
        continue
      }
      const draft = phrase[0]
      found.push(draft)
      if (phrase[1]) found.push(...phrase[1])
      at = draft.last
      const mark = tokens[at]
      if (at < to && mark?.pos === 'PART' && !lexis.verbSecond && /^['’]s?$/.test(mark.text)) {
        draft.possessive = true
        at++
      } else if (
        at < to &&
        draft.kind === 'NP' &&
        mark!.pos === 'ADP' &&
        lexis.is(mark, 'postposition') &&
        (lexis.is(mark, 'sure-postposition') || !startsNominal(at + 1))
      ) {
        draft.kind = 'PP'
        draft.preposition = mark!.lemma
        draft.agreement = agree(draft.agreement, ofToken(mark!))
        draft.last = ++at
      }
    }
    stretch.from = outer.from
    stretch.to = outer.to
    return found
  }

  function prepositional(at: number): [Draft, Draft[]?] | null {
    const token = tokens[at]!
    const longer = multiwordAt(lexis.prepositions, tokens, at, stretch.to)
    // “in addition to bombing Oslo”: before a verb the noun in it is one like others.
    const verbal = longer !== null && longer.length > 1 && tokens[at + longer.length]?.pos === 'VERB'
    const multiword = verbal && token.pos === 'ADP' ? null : longer
    if (!multiword && (token.pos !== 'ADP' || token.readings[0]?.source === 'separated-prefix')) return null
    if (!multiword && isParticle(at)) return null
    if (multiword && token.pos === 'VERB' && tokens[at - 1]?.pos === 'AUX') return null
    // The particle of a name is no preposition: “sagte von der Leyen”.
    if (around.entityAt(at) >= 0 && around.entityAt(at) === around.entityAt(at + 1)) return null
    const length = multiword?.length ?? 1
    const next = at + length
    const named = titled(next)
    const inner = named ?? (next < stretch.to ? (nominal(next, tokens[at + length - 1]) ?? adverbial(next)) : null)
    if (!inner) return null
    const [draft, nested] = named ? [named[0]] : owned(inner[0], inner[1])
    draft.kind = 'PP'
    draft.preposition = multiword?.value ?? token.lemma
    draft.first = at
    if (lexis.verbSecond) {
      const reading = tokens[at + length - 1]!.readings.find(({ pos }) => pos === 'ADP')
      if (reading?.cases)
        draft.agreement =
          agree(ofCases(reading.cases), draft.agreement) & agree(draft.agreement, ofCases(reading.cases)) ||
          ofCases(reading.cases)
      draft.cased = true
    }
    return [draft, nested]
  }

  /** “Laut „Abendpost““: a name in quotation marks, with its marks. */
  function titled(at: number): [Draft] | null {
    if (at + 2 >= stretch.to || !isQuote(tokens[at]) || !quotable.has(tokens[at + 1]!.pos)) return null
    const found = plain(at + 1)
    const draft = found && !found[1] ? found[0] : null
    if (draft?.kind !== 'NP' || draft.last >= stretch.to || !isQuote(tokens[draft.last])) return null
    draft.last++
    return [draft]
  }

  /** “with [Trump's] envoy”, “für [Putins] Sprecher”: the preposition belongs to what is owned. */
  function owned(possessor: Draft, nested: Draft[] = []): [Draft, Draft[]] {
    const mark = tokens[possessor.last]
    if (possessor.last >= stretch.to - 1) return [possessor, nested]
    const marked = !lexis.verbSecond && mark!.pos === 'PART' && /^['’]s?$/.test(mark!.text)
    const bare =
      lexis.verbSecond &&
      possessor.first === possessor.core &&
      tokens[possessor.head]!.pos === 'PROPN' &&
      onlyGenitive(tokens[possessor.head]!)
    if (!marked && !bare) return [possessor, nested]
    const start = possessor.last + (marked ? 1 : 0)
    if (isDeterminer(start) || !startsNominal(start) || tokens[start]!.pos === 'PRON' || around.timeFrom(start) > 0)
      return [possessor, nested]
    const following = nominal(start)
    if (!following || (following[0].kind !== 'NP' && following[0].kind !== 'ADJP')) return [possessor, nested]
    const [owner, inner] = owned(...following)
    possessor.governor = following[0]
    possessor.relation = 'genitive'
    owner.first = possessor.first
    return [owner, [...nested, possessor, ...inner]]
  }

  /** “from here”, “seit gestern” */
  function adverbial(at: number): [Draft] | null {
    const token = tokens[at]!
    return token.pos === 'ADV' && !lexis.is(token, 'negation') && tokens[at + 1]?.pos !== 'VERB'
      ? [blank('ADVP', at)]
      : null
  }

  function single(at: number): [Draft] | null {
    const token = tokens[at]!
    if (quantifies(at)) return [blank('NP', at)]
    if (token.pos === 'ADV' && !lexis.is(token, 'negation')) return [blank('ADVP', at)]
    return null
  }

  /** “mehr als 20 Menschen”, “about 20 people” */
  function counted(at: number, first: boolean): [Draft, Draft[]?] | null {
    const length = degreeLength(at, first)
    const found = length > 0 ? plain(at + length) : null
    if (found) found[0].first = at
    return found
  }

  /** “almost a year”, “rund ein Drittel” */
  function nominal(at: number, contraction?: Token): [Draft, Draft[]?] | null {
    if (
      at + 1 < stretch.to &&
      tokens[at]!.pos === 'ADV' &&
      lexis.is(tokens[at], 'degree') &&
      !lexis.is(tokens[at], 'attribution-mark') &&
      isDeterminer(at + 1)
    ) {
      const found = plain(at + 1, contraction)
      if (found) found[0].first = at
      return found
    }
    return counted(at, false) ?? plain(at, contraction)
  }

  function plain(at: number, contraction?: Token): [Draft, Draft[]?] | null {
    const opening = tokens[at]!
    if (isBareYear(at)) return [blank('NP', at)]
    let inner: Draft[] | undefined
    let next = at
    let determiner = -1
    if (opening.pos === 'PRON' && !isDeterminer(at)) {
      inner = lexis.verbSecond && lexis.is(opening, 'definite') ? extended(at, at + 1) : undefined
      if (!inner) return [pronoun(at)]
      determiner = at
      next = inner.at(-1)!.last
    }
    while (next < stretch.to && isDeterminer(next)) {
      if (determiner >= 0 && lexis.verbSecond && tokens[next]!.readings[0]?.source === 'article') break
      determiner = next++
    }
    if (determiner >= 0 && !inner && lexis.verbSecond && next < stretch.to) {
      inner = extended(determiner, next)
      if (inner) next = inner.at(-1)!.last
    }
    // “die „Seeadler“”, “seine „rote Linie“”
    const quoted =
      determiner >= 0 && next + 1 < stretch.to && isQuote(tokens[next]) && quotable.has(tokens[next + 1]!.pos)
    if (quoted) next++
    const modified = next
    next = modifiers(
      next,
      determiner >= 0 || contraction?.readings[0]?.source === 'contraction' || isPossessive(at - 1),
    )
    const head = next < stretch.to ? headAt(next, determiner >= 0) : null
    if (head) {
      const draft = blank('NP', head.head, at)
      draft.last = quoted && head.last < stretch.to && isQuote(tokens[head.last]) ? head.last + 1 : head.last
      draft.core = head.core
      settle(around, lexis, draft, determiner, contraction)
      return [draft, inner]
    }
    if (next > modified) {
      const last = next - 1
      const numeral = tokens[last]!.pos === 'NUM' || tokens[last]!.pos === 'SYM'
      const nominalised =
        determiner >= 0 || numeral || quantifies(last) || (contraction !== undefined && tokens[last]!.pos === 'ADJ')
      const draft = blank(nominalised ? 'NP' : 'ADJP', last, at)
      settle(around, lexis, draft, determiner, contraction)
      return [draft]
    }
    if (determiner < 0) return null
    const draft = blank('NP', determiner, at)
    settle(around, lexis, draft, determiner, contraction)
    return [draft]
  }

  function pronoun(at: number): Draft {
    const draft = blank('NP', at)
    draft.agreement = ofToken(tokens[at]!)
    draft.cased = casesOf(draft.agreement).length < 4
    draft.definite = null
    return draft
  }

  /** “die [von Russland besetzten] Gebiete”: phrases between a determiner and the participle to which they belong. */
  function extended(determiner: number, from: number): Draft[] | undefined {
    const start = tokens[from]
    if (from >= stretch.to || !start) return undefined
    const strong = start.pos === 'ADP' || start.readings[0]?.source === 'article' || lexis.is(start, 'reflexive')
    // “das 2015 unterzeichnete Abkommen”
    const year = start.pos === 'NUM' && around.timeFrom(from) === from + 1 && tokens[from + 1]?.pos !== 'NOUN'
    if (!strong && !year) return undefined
    for (let end = from + (year ? 1 : 2); end < stretch.to && end < from + extendedReach; end++) {
      const token = tokens[end]!
      if (token.text === ',' || token.pos === 'SCONJ' || token.pos === 'AUX') return undefined
      if (!/^(ADJ|VERB)$/.test(token.pos) || !/e[nmrs]?$/.test(token.lower)) continue
      let noun = end + 1
      while (noun < stretch.to && tokens[noun]!.pos === 'ADJ') noun++
      if (noun >= stretch.to || !/^(NOUN|PROPN)$/.test(tokens[noun]!.pos)) continue
      if ((ofToken(tokens[determiner]!) & ofToken(tokens[noun]!)) === 0) continue
      const inside = chunk(from, end)
      let covered = inside.reduce((sum, { first, last, governor }) => sum + (governor ? 0 : last - first), 0)
      // “der von Oslo und Bern unterzeichnete Vertrag”
      for (let joint = from + 1; joint < end - 1; joint++)
        if (tokens[joint]!.pos === 'CCONJ' && !inside.some(({ first, last }) => first <= joint && joint < last))
          covered++
      const dangling = inside.some(({ head }) => tokens[head]!.readings[0]?.source === 'article')
      if (inside.length === 0 || covered < end - from || dangling) continue
      const sorted = [...inside].sort((left, right) => left.last - right.last)
      return sorted
    }
    return undefined
  }
}
