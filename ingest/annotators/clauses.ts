import type { Annotator, Clause, Document, Phrase } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { filled } from './filled.ts'
import { longest } from './phrases.ts'
import type { SentenceView } from './syntax/clause-draft.ts'
import { type Lexis, loadLexis } from './syntax/lexis.ts'
import { linearReader } from './syntax/linear.ts'
import { settle } from './syntax/settle-clauses.ts'
import { verbSecondReader } from './syntax/verb-second.ts'

/** Finds the clauses of each sentence as a tree, with their verbs and slots. */
export function clauses(pack: LanguagePack): Annotator {
  const words = loadLexis(pack)
  return (document) => {
    const found: Clause[] = []
    const outermost = outermostPhrases(document)
    const lexis = words.over(document.tokens)
    const conjoined = filled(document.phrases.length, 0)
    for (const { relation, governor, first } of document.phrases)
      if (relation === 'conjunct' && !lexis.is(document.tokens[first - 1], 'alternative')) conjoined[governor!] = 1
    const timed = timePhrases(document, lexis)
    const context = { document, conjoined, timed }
    // One view for all sentences, so that their readers are made once.
    const view: SentenceView = {
      tokens: document.tokens,
      from: 0,
      to: 0,
      lexis,
      phraseAt: (token) => (token >= view.from && token < view.to ? (outermost[token] ?? null) : null),
    }
    const read = words.verbSecond ? verbSecondReader(view) : linearReader(view)
    for (const sentence of document.sentences)
      for (let from = sentence.first; from < sentence.last; from += longest) {
        view.from = from
        view.to = Math.min(from + longest, sentence.last)
        settle(found, read(), view, sentence.index, context)
      }
    return { clauses: found }
  }
}

function outermostPhrases({ tokens, phrases }: Document): (Phrase | undefined)[] {
  const found: (Phrase | undefined)[] = new Array(tokens.length)
  for (const phrase of phrases) for (let at = phrase.first; at < phrase.last; at++) found[at] ??= phrase
  return found
}

/** Marks noun phrases that are times: “next week”, “Montag”. */
function timePhrases({ phrases, tokens, times }: Document, lexis: Lexis): number[] {
  const found = filled(phrases.length, 0)
  let time = 0
  for (const { index, kind, start, end, head } of phrases) {
    if (kind !== 'NP' && kind !== 'PP') continue
    while (time < times.length && times[time]!.end <= start) time++
    const over = times[time]
    const covered =
      over !== undefined && over.start <= tokens[head]!.start && over.end >= tokens[head]!.end && over.end >= end
    if (covered && kind === 'NP') found[index] = 1
    else if (
      kind === 'NP' &&
      lexis.is(tokens[head], 'time-noun') &&
      tokens[head]!.pos !== 'PRON' &&
      phrases[index]!.governor === null &&
      !phrases[index]!.cases.every((each) => each === 'nom') &&
      // “beschloss das Ende des Einsatzes”, but “Ende Mai”
      !(phrases[index]!.definite !== null && lexis.is(tokens[head], 'time-edge'))
    )
      found[index] = 1
  }
  return found
}
