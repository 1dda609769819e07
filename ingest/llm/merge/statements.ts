import type { Span, StatementRecord } from '../../../graph/extraction.ts'
import { statementId } from '../../fact-ids.ts'
import type { StatementAnswer } from '../answer.ts'
import { CONFIDENCE } from './confidence.ts'
import { type Find, lengthOf, shared, type Work } from './work.ts'

/** Adds the statements of an answer that the rules do not have. Whom and what a content names is filled in at the end. */
export function mergeStatements(
  work: Work,
  find: Find,
  answers: readonly StatementAnswer[],
  actors: ReadonlyMap<string, string>,
): void {
  const { article } = work.rules
  const day = article.publishedAt?.slice(0, 10)
  for (const answer of answers) {
    const content = find(answer.content)
    const speaker = content && answer.speaker && find(answer.speaker, content.start)
    const speakerIds = idsOf(answer.speakers, actors)
    // What nobody says is no statement.
    if (!content || (!speaker && speakerIds.length === 0)) {
      work.tally.facts += 1
      continue
    }
    if (work.rules.statements.some((theirs) => isSame(theirs, content, speakerIds))) {
      work.tally.known += 1
      continue
    }
    if (work.added.statements.some((theirs) => isSame(theirs, content, speakerIds))) continue
    work.added.statements.push({
      id: statementId(article.id, { form: answer.form, content }),
      form: answer.form,
      speakerIds,
      speaker,
      cue: cueOf(answer, find, content),
      content,
      addresseeIds: idsOf(answer.addressees, actors),
      mentionIds: [],
      saidOn: day ? { value: day, precision: 'day' } : null,
      confidence: CONFIDENCE,
      extractor: work.extractor,
    })
  }
}

/** Contents that are mostly the same characters, or one inside the other with nobody else speaking. */
function isSame(known: StatementRecord, content: Span, speakerIds: readonly string[]): boolean {
  const common = shared(known.content, content)
  const [shorter, longer] = [lengthOf(known.content), lengthOf(content)].sort((a, b) => a - b)
  if (common * 2 >= longer!) return true
  const agree =
    known.speakerIds.length === 0 || speakerIds.length === 0 || known.speakerIds.some((id) => speakerIds.includes(id))
  return common === shorter && agree
}

/** A dictionary form is the model's own word and not the text's: it must look like one. */
const LEMMA = /^[\p{L}\p{M}][\p{L}\p{M}' -]{0,59}$/u

function cueOf({ cue }: StatementAnswer, find: Find, content: Span): StatementRecord['cue'] {
  const span = cue && find(cue.passage, content.start)
  return span && { ...span, lemma: LEMMA.test(cue.lemma) ? cue.lemma : span.text.toLowerCase() }
}

const idsOf = (keys: readonly string[], actors: ReadonlyMap<string, string>) => [
  ...new Set(keys.flatMap((key) => actors.get(key) ?? [])),
]
