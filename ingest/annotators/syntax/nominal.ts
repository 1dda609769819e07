import type { Pos, Token } from '../../document.ts'
import { casesOf, ofToken } from './agreement.ts'
import type { Stretch, Surroundings } from './draft.ts'
import type { Lexis } from './lexis.ts'

export interface NominalHead {
  core: number
  head: number
  last: number
}

const isNominal = (token: Token | undefined) => token?.pos === 'NOUN' || token?.pos === 'PROPN'

const quotationMarks = new Set('„“”"»«‚‘’\'')

export const isQuote = (token: Token | undefined): boolean =>
  token !== undefined && token.pos === 'PUNCT' && quotationMarks.has(token.text)

/** A number before one of these belongs to what follows. */
const counted: ReadonlySet<Pos> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'])

const longestName = 6
const longestApposition = 9

/** What stands between a preposition and its noun. */
const earlier: ReadonlySet<Pos> = new Set(['ADV', 'ADJ'])
const isCapitalAdjective = (token: Token | undefined) => token?.pos === 'ADJ' && /^\p{Lu}/u.test(token.text)
const modifying: ReadonlySet<Pos> = new Set(['DET', 'ADJ', 'NUM', 'PRON'])

/**
 * Reads the nouns and names that are a phrase's head, from a token on: title and name, compound, measure and what it measures.
 * Null where there is none.
 */
export function nominalReader(
  around: Surroundings,
  lexis: Lexis,
  stretch: Stretch,
): {
  headAt: (at: number, determined: boolean) => NominalHead | null
  isBareYear: (at: number) => boolean
} {
  const { tokens, entityAt, timeFrom } = around
  return { headAt, isBareYear }

  function headAt(at: number, determined: boolean): NominalHead | null {
    const first = tokens[at]!
    const named = entityAt(at) >= 0 && (first.pos === 'X' || entityAt(at) === entityAt(at + 1))
    if (!isNominal(first) && !named) return null
    // “the May 21 election”: a date between the article and the noun.
    const dated = !lexis.verbSecond && determined && !named ? timeFrom(at) : 0
    let head = dated > at + 1 && dated < stretch.to && tokens[dated]!.pos === 'NOUN' ? dated : at
    let last = head + 1
    while (last < stretch.to) {
      const step = nextNominal(last, at, determined)
      if (step > 0) {
        last += step
        head = isQuote(tokens[last - 1]!) ? last - 2 : last - 1
        continue
      }
      if (tokens[last]!.pos !== 'NUM' || last !== head + 1 || timeFrom(last) !== 0) break
      const after = tokens[last + 1]
      // “On May 5 rebels attacked”: the number is the day's, and counts nobody.
      if (after && counted.has(after.pos) && timeFrom(head) !== last + 1) break
      last++
    }
    return { core: at, head, last }
  }

  /** How many tokens lead to the next noun that belongs to the head; 0 where it ends here. */
  function nextNominal(next: number, at: number, determined: boolean): number {
    const left = tokens[next - 1]!
    const token = tokens[next]!
    const entity = entityAt(next)
    if (entity >= 0 && entity === entityAt(next - 1)) return 1
    if (!lexis.verbSecond && (left.pos === 'NUM' || lexis.is(left, 'time-noun')) && endsTime(next, at, determined))
      return 0
    if (!lexis.verbSecond && entity < 0 && entityAt(next - 1) >= 0 && isGiven(next, at)) return 0
    if (isNominal(token))
      return (lexis.verbSecond ? joinsByCase(left, token, next, at, determined) : joinsByPlace(next, at)) ? 1 : 0
    // “Finnish President-elect Alexander Stubb”, “South Korean parliament”
    if (
      !lexis.verbSecond &&
      left.pos === 'PROPN' &&
      token.pos === 'ADJ' &&
      !isDay(next - 1, at) &&
      next + 1 < stretch.to &&
      isNominal(tokens[next + 1]) &&
      (determined || /^\p{Lu}/u.test(token.text))
    )
      return timeFrom(next) === 0 ? 2 : 0
    // “South Korean Foreign Minister Cho Tae-yul”
    if (
      !lexis.verbSecond &&
      left.pos === 'PROPN' &&
      next === at + 1 &&
      isCapitalAdjective(token) &&
      isCapitalAdjective(tokens[next + 1]) &&
      next + 2 < stretch.to &&
      isNominal(tokens[next + 2])
    )
      return 3
    // “Minister of Justice Anna Lund”
    if (
      lexis.written(token, 'of') &&
      next + 2 < stretch.to &&
      lexis.is(tokens[next + 1], 'of-title') &&
      tokens[next + 2]!.pos === 'PROPN' &&
      left.pos !== 'PRON'
    )
      return 3
    // “Außen- und Verteidigungsminister”
    if (
      /[-‐‑]$/.test(left.text) &&
      left.text.length > 1 &&
      token.pos === 'CCONJ' &&
      next + 1 < stretch.to &&
      isNominal(tokens[next + 1])
    )
      return 2
    // “das Schiff „Seeadler“”
    if (isQuote(token)) return quotedName(next)
    // “Ursula von der Leyen”
    if (left.pos === 'PROPN' && lexis.written(token, 'name-particle') && /^\p{Ll}/u.test(token.text)) {
      let name = next + 1
      while (name < stretch.to && name < next + 3 && lexis.written(tokens[name]!, 'name-particle')) name++
      // “griff Polen den Libanon an”: an article alone is none, but in “Van der Bellen”
      const article = lexis.is(token, 'definite') && !lexis.written(left, 'name-particle')
      const several = name > next + 1 || (token.pos !== 'ADP' && !article)
      if (
        several &&
        token.pos !== 'CCONJ' &&
        name < stretch.to &&
        tokens[name]!.pos === 'PROPN' &&
        /^\p{Lu}/u.test(left.text) &&
        // “Nina Wolters von der SPD”
        !(entityAt(name) >= 0 && entityAt(next - 1) >= 0 && entityAt(name) !== entityAt(next - 1))
      )
        return name - next + 1
    }
    return 0
  }

  /** “granted Anna Lund asylum”: whom behind a verb of giving, and then what, but “gave Lund officials a day”. */
  function isGiven(next: number, at: number): boolean {
    const verb = tokens[at - 1]
    if (verb?.pos !== 'VERB' || !lexis.is(verb, 'giving') || tokens[next]!.pos !== 'NOUN') return false
    const after = tokens[next + 1]
    return next + 1 >= stretch.to || !after || !(isNominal(after) || after.pos === 'DET' || after.pos === 'NUM')
  }

  /** “On Friday Oslo refused”, “In March police stormed …”, “Last week Oslo closed …”: a time that opens a clause ends before its subject. */
  function endsTime(next: number, at: number, determined: boolean): boolean {
    let first = at
    while (first > stretch.from && timeFrom(first) === 0 && modifying.has(tokens[first - 1]!.pos)) first--
    if (timeFrom(first) !== next || (determined && first === at)) return false
    return first < at || standsAlone(next, at)
  }

  /** What stands behind a bare time in a phrase does not belong to it: a name, or a noun that is the subject. */
  function standsAlone(next: number, at: number): boolean {
    return tokens[next]!.pos === 'PROPN' || entityAt(next) >= 0 || (isNominal(tokens[next]) && beginsClause(next, at))
  }

  /** “In 2016 Saudi Arabia cut ties”: a year behind a preposition, before what is not counted by it. */
  function isBareYear(at: number): boolean {
    if (lexis.verbSecond || tokens[at]!.pos !== 'NUM' || timeFrom(at) !== at + 1 || at + 1 >= stretch.to) return false
    return tokens[at - 1]?.pos === 'ADP' && standsAlone(at + 1, at)
  }

  function quotedName(open: number): number {
    for (let at = open + 1; at < stretch.to && at < open + 5; at++) {
      if (isQuote(tokens[at]!)) return at > open + 1 ? at - open + 1 : 0
      if (!isNominal(tokens[at]) && tokens[at]!.pos !== 'X') return 0
    }
    return 0
  }

  function joinsByPlace(next: number, at: number): boolean {
    if (isDay(next - 1, at) && /^\p{Lu}/u.test(tokens[next]!.text)) return false
    const two = entityAt(next) >= 0 && entityAt(next - 1) >= 0
    if (tokens[next]!.pos === 'PROPN' && (tokens[next - 1]!.pos === 'NOUN' || two) && beginsClause(next, at))
      return false
    // “met Putin Monday”: the time stands for itself, unless a noun follows it
    const time = timeFrom(next)
    if (time > 0) return time < stretch.to && isNominal(tokens[time])
    if (lexis.is(tokens[next], 'time-noun') && tokens[next]!.pos === 'PROPN') return isNominal(tokens[next + 1])
    return true
  }

  /** “On Monday General Lund said”: the name of a day or a month behind a preposition ends there. */
  function isDay(token: number, at: number): boolean {
    return (
      token === at &&
      lexis.is(tokens[token], 'time-noun') &&
      /^\p{Lu}/u.test(tokens[token]!.text) &&
      tokens[token - 1]?.pos === 'ADP'
    )
  }

  /** “In a long speech Lund said”: a name right before a verb behind a phrase that opens the clause is its subject. */
  function beginsClause(next: number, at: number): boolean {
    let end = next
    while (end < stretch.to && end < next + longestName && tokens[end]!.pos === tokens[next]!.pos) end++
    const verb = end < stretch.to ? tokens[behindApposition(end)]! : undefined
    if (!verb || (verb.pos !== 'VERB' && verb.pos !== 'AUX') || verb.readings[0]?.form !== 'finite') return false
    let first = at - 1
    while (first > stretch.from && first > at - longestName && modifying.has(tokens[first]!.pos)) first--
    if (tokens[first]?.pos !== 'ADP') return false
    // “Early on Tuesday gunmen attacked”
    if (first > stretch.from && earlier.has(tokens[first - 1]!.pos)) first--
    return first <= stretch.from || tokens[first - 1]!.pos === 'PUNCT'
  }

  /** “In a speech Ada Lund, his deputy, said”: the token behind what two commas enclose, where no verb stands in it. */
  function behindApposition(comma: number): number {
    if (tokens[comma]!.text !== ',') return comma
    for (let at = comma + 1; at < Math.min(stretch.to - 1, comma + longestApposition); at++) {
      const { text, pos } = tokens[at]!
      if (text === ',') return at + 1
      if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') return comma
    }
    return comma
  }

  /** “vor”, “seit”, perhaps with a word such as “mehr als” behind it: the time behind it is one by itself. */
  function isPoint(at: number): boolean {
    for (let from = at; from > at - 4 && from >= stretch.from; from--) {
      if (tokens[from]!.pos === 'ADP') return lexis.is(tokens[from], 'time-point')
      if (tokens[from]!.pos !== 'ADV' && tokens[from]!.pos !== 'ADJ') return false
    }
    return false
  }

  function joinsByCase(left: Token, token: Token, next: number, at: number, determined: boolean): boolean {
    // “seit zwei Jahren Krieg”: since when it is, and not how much of it; but “nach zwei Jahren Krieg”.
    if (token.pos === 'NOUN' && lexis.is(left, 'time-noun') && tokens[next - 2]?.pos === 'NUM' && isPoint(next - 3))
      return false
    // “zwei Jahre Wartezeit”
    if (lexis.is(left, 'measure') && tokens[next - 2]?.pos === 'NUM' && token.pos === 'NOUN' && timeFrom(next) === 0)
      return true
    if (timeFrom(next) > 0 || (lexis.is(left, 'time-noun') && token.pos === 'NOUN' && !lexis.is(token, 'time-noun')))
      return false
    if (lexis.is(left, 'time-noun') && token.pos === 'PROPN') return false
    if (left.pos === 'NOUN' && token.pos === 'NOUN') {
      if (/[-‐‑]$/.test(left.text)) return true
      return (
        lexis.is(left, 'measure') &&
        tokens[next - 2] !== undefined &&
        (tokens[next - 2]!.pos === 'NUM' || lexis.is(left, 'measure'))
      )
    }
    if (left.pos === 'PROPN' && token.pos === 'NOUN') return false
    if (left.pos === 'PROPN') {
      const other = entityAt(next)
      return other < 0 || entityAt(next - 1) < 0
    }
    let end = next
    while (end + 1 < stretch.to && tokens[end + 1]!.pos === 'PROPN') end++
    if (onlyGenitive(tokens[end]!))
      return !determined && isNominal(tokens[end + 1]) && tokens[next - 1]!.pos === 'NOUN' && next - 1 === at
    return true
  }
}

export function onlyGenitive(token: Token): boolean {
  const cases = casesOf(ofToken(token))
  return cases.length === 1 && cases[0] === 'gen'
}
