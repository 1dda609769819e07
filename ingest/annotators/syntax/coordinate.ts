import type { Token } from '../../document.ts'
import { casesOf, ofCases } from './agreement.ts'
import { isFiniteVerb } from './clause-draft.ts'
import type { Draft } from './draft.ts'
import { type Lexis, pairedAt } from './lexis.ts'
import { bind, groupEnd } from './phrase-groups.ts'

const longestApposition = 12

/** “A, B und C”: each conjunct hangs on the first. */
export function coordinate(
  tokens: readonly Token[],
  lexis: Lexis,
  tops: readonly Draft[],
  from: number,
  to: number,
): void {
  for (let at = 0; at < tops.length; at++) {
    const first = tops[at]!
    if (first.kind === 'ADJP' || first.kind === 'ADVP') continue
    const items: Draft[] = []
    let { end, next } = groupEnd(tops, first, at)
    let joined = false
    while (end < to && tops[next]) {
      const link = tokens[end]!
      const conjunction = link.pos === 'CCONJ' && lexis.is(link, 'conjunction')
      let start = end + 1
      let closing = conjunction
      if (
        link.text === ',' &&
        tokens[start] &&
        tokens[start]!.pos === 'CCONJ' &&
        lexis.is(tokens[start]!, 'conjunction') &&
        pairedAt(lexis, tokens, start, from, to) === 0
      ) {
        if (items.length === 0 && lexis.verbSecond) break
        start++
        closing = true
      }
      // “Oslo, as well as Bern”, “nicht nur Oslo, sondern auch Bern”
      const after = link.text === ',' ? end + 1 : end
      const paired = pairedAt(lexis, tokens, after, from, to)
      if (paired > 0) {
        start = after + paired
        closing = true
      } else if (!conjunction && link.text !== ',') break
      const item = tops[next]!
      if (item.first !== start || item.governor !== null || !sameKind(first, item)) break
      // “Vertreter der Kirche und christlicher Gemeinden”: a genitive joins the genitive before it
      const inner = tops[next - 1]!
      if (
        lexis.verbSecond &&
        inner !== first &&
        inner.relation === 'genitive' &&
        !(item.agreement & ofCases(['nom', 'acc']))
      )
        break
      const group = groupEnd(tops, item, next)
      // “Prices fell in May, and Ada Lund, the mayor, promised …”: a comma before the conjunction, and a verb behind the name and its apposition
      const parted = link.text === ',' && closing && items.length === 0
      if (parted && (verbAt(group.end) || verbPastApposition(group.end)) && finiteBefore(first)) break
      // “A traf B und C reiste”: what follows is a clause of its own
      if (closing && verbAt(group.end) && finiteBefore(first)) break
      // “At the summit in Oslo, Bern and Rome signed …”: the verb has its subject here
      if (closing && items.length > 0 && opensWith(first, item) && isFiniteVerb(tokens[group.end])) break
      items.push(item)
      end = group.end
      next = group.next
      if (closing) {
        joined = true
        break
      }
    }
    if (!joined) continue
    const owner = ownersOfSeveral(first, items)
    for (const item of items) {
      const shared = first.agreement & ofCases(casesOf(item.agreement))
      if (lexis.verbSecond && item.kind === 'NP' && shared) {
        first.agreement = shared
        item.agreement &= ofCases(casesOf(shared)) || item.agreement
      }
      bind(item, owner ?? first, 'conjunct')
    }
  }

  /** A finite verb, in English with adverbs before it: “… and Bern quickly took”. */
  function verbAt(at: number): boolean {
    let verb = at
    if (!lexis.verbSecond) while (verb < to && tokens[verb]!.pos === 'ADV') verb++
    return isFiniteVerb(tokens[verb])
  }

  /** A comma, and a finite verb right behind the next one. */
  function verbPastApposition(comma: number): boolean {
    if (tokens[comma]?.text !== ',') return false
    for (let at = comma + 1; at < Math.min(to, comma + longestApposition); at++) {
      if (isFiniteVerb(tokens[at])) return false
      if (tokens[at]!.text === ',') return isFiniteVerb(tokens[at + 1])
    }
    return false
  }

  /** “the armies of Oslo and Bern”: names join the name before them where it is several things that they have. */
  function ownersOfSeveral(first: Draft, [item]: readonly Draft[]): Draft | undefined {
    if (lexis.verbSecond || !item || first.kind === 'ADVP') return undefined
    const several = tokens[first.head]!.pos === 'NOUN' && isPlural(tokens[first.head]!)
    if (!several || !isBareName(tokens, item)) return undefined
    const inner = tops.findLast((top) => top.first < item.first)
    return inner && inner !== first && inner.relation === 'of' && isBareName(tokens, inner) ? inner : undefined
  }

  function sameKind(left: Draft, right: Draft): boolean {
    if (right.kind !== 'NP' && !(left.kind === 'PP' && right.kind === 'PP')) return false
    if (left.kind === 'ADJP' || left.kind === 'ADVP') return false
    if (
      tokens[right.head]!.pos === 'PRON' &&
      /^(relative|interrogative|reflexive)$/.test(tokens[right.head]!.readings[0]?.source ?? '')
    )
      return false
    // “On Monday, Oslo and Bern signed …”: a name does not go on with a list of days
    if (right.kind === 'NP' && tokens[right.head]!.pos === 'PROPN' && isTime(left) && !isTime(right)) return false
    return (
      !lexis.verbSecond ||
      right.kind === 'PP' ||
      (ofCases(casesOf(left.agreement)) & ofCases(casesOf(right.agreement))) !== 0
    )
  }

  /** A list behind a preposition at the beginning of a clause that has neither verb nor subject yet. */
  function opensWith(first: Draft, item: Draft): boolean {
    if (lexis.verbSecond || first.kind !== 'PP' || item.kind !== 'NP' || finiteBefore(first)) return false
    return tops.every((top) => top.first >= first.first || top.kind === 'PP')
  }

  function isTime({ head }: Draft): boolean {
    return lexis.is(tokens[head], 'time-noun')
  }

  function isRelative(at: number): boolean {
    return tokens[at]!.pos === 'PRON' && lexis.is(tokens[at], 'relative-word')
  }

  function finiteBefore(phrase: Draft): boolean {
    for (let at = phrase.first - 1; at >= from && !/^[,;:“”"„]$/.test(tokens[at]!.text); at--) {
      // “officials said (that) Oslo and Bern agreed”: a clause of its own begins there
      // “the treaty that Oslo and Bern signed”
      if (!lexis.verbSecond && (tokens[at]!.pos === 'SCONJ' || isRelative(at))) return false
      if (isFiniteVerb(tokens[at]))
        return lexis.verbSecond || at < phrase.first - 1 || !lexis.has('saying', tokens[at]!.lemma)
    }
    return false
  }
}

/** A name without an article or a title. */
export function isBareName(tokens: readonly Token[], { kind, first, last, head, preposition }: Draft): boolean {
  const start = preposition === null || kind !== 'PP' ? first : first + 1
  for (let at = start; at < last; at++) if (tokens[at]!.pos !== 'PROPN') return false
  return tokens[head]!.pos === 'PROPN'
}

export const isPlural = ({ readings }: Token): boolean => readings.some(({ numbers }) => numbers?.includes('plur'))
