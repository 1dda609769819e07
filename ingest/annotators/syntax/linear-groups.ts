import type { Token } from '../../document.ts'
import { isFiniteVerb, isVerb, type SentenceView } from './clause-draft.ts'
import type { Group } from './linear-state.ts'
import type { LinearSubjects } from './linear-subjects.ts'

/** “would ‘never’ agree”, “would ‘never agree’” */
const isMark = ({ pos, text }: Token) => pos === 'PUNCT' && /^["“”„'‘’«»]$/.test(text)

/** Reads the verb group that begins at a token; null where none does. */
export function linearGroups(view: SentenceView, { subjectStart }: LinearSubjects): (first: number) => Group | null {
  const { tokens, lexis, phraseAt } = view
  return groupAt

  function groupAt(first: number): Group | null {
    const token = tokens[first]!
    const mark = token.pos === 'PART' && lexis.is(token, 'infinitive-mark')
    if (!mark && !isVerb(token)) return null
    if (!mark && phraseAt(first) && phraseAt(first)!.head !== first) return null
    let last = first + 1
    let lexical = isVerb(token) && token.pos === 'VERB' && !passivises(first)
    let sort: Group['sort'] = mark
      ? 'infinitive'
      : isFiniteVerb(token)
        ? 'finite'
        : token.readings[0]?.form === 'participle'
          ? 'participle'
          : token.readings[0]?.form === 'infinitive'
            ? 'infinitive'
            : 'gerund'
    for (let next = last; next < view.to && next < first + 12 && !lexical; next++) {
      const each = tokens[next]!
      if (isVerb(each) && !(phraseAt(next) && phraseAt(next)!.head !== next)) {
        if (
          each.pos === 'VERB' &&
          isFiniteVerb(each) &&
          sort === 'finite' &&
          next > first + 1 &&
          !each.readings.some(({ form }) => form !== 'finite')
        )
          break
        last = next + 1
        lexical = each.pos === 'VERB' && !passivises(next)
      } else if (each.pos === 'PART' && lexis.is(each, 'infinitive-mark') && !takesInfinitive(first, next)) break
      else if (
        each.pos !== 'ADV' &&
        each.pos !== 'PART' &&
        !(isMark(each) && sort === 'finite') &&
        !(sort === 'finite' && next === last && invertedSubject(first, next))
      )
        break
      else if (invertedSubject(first, next)) next = (phraseAt(next)?.last ?? next + 1) - 1
    }
    if (sort === 'finite' && !lexical && tokens[first]!.pos === 'AUX') sort = 'finite'
    return { first, last, sort }
  }

  /** “got killed”: a full verb that makes a passive */
  function passivises(at: number): boolean {
    const next = tokens[at + 1]
    return (
      lexis.is(tokens[at], 'passive') &&
      next?.pos === 'VERB' &&
      !phraseAt(at + 1) &&
      next.readings.some(({ form }) => form === 'participle')
    )
  }

  /** “has to go”, “ought to go”; “is to meet” where someone is to. */
  function takesInfinitive(auxiliary: number, mark: number): boolean {
    if (lexis.is(tokens[auxiliary], 'zu-modal')) return true
    if (!lexis.is(tokens[auxiliary], 'be') || mark !== auxiliary + 1) return false
    let before = auxiliary - 1
    while (before >= view.from && /^(ADV|PUNCT)$/.test(tokens[before]!.pos)) before--
    return before >= view.from && /^(PROPN|PRON)$/.test(tokens[before]!.pos)
  }

  /** “Has the government agreed”, “nor did he say” */
  function invertedSubject(auxiliary: number, next: number): boolean {
    const phrase = phraseAt(next)
    if (phrase?.kind !== 'NP' || phrase.first !== next || tokens[auxiliary]!.pos !== 'AUX') return false
    return tokens[view.to - 1]!.text === '?' && isVerb(tokens[phrase.last]) && subjectStart(auxiliary) === null
  }
}
