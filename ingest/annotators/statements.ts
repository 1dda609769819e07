import type { Annotator, Statement } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import { adverbialStatements } from './attribution/adverbials.ts'
import { heard } from './attribution/confidence.ts'
import { freeStatements } from './attribution/free.ts'
import { headlineStatements } from './attribution/headline.ts'
import { loadLexicon } from './attribution/lexicon.ts'
import { withoutParts } from './attribution/nested.ts'
import { nounStatements } from './attribution/nouns.ts'
import { outsideOfContent } from './attribution/pronoun-speakers.ts'
import { representedBy } from './attribution/represented.ts'
import { saidOn } from './attribution/said-on.ts'
import { settled } from './attribution/settle.ts'
import { uncuedSpeech } from './attribution/speech.ts'
import { verbStatements } from './attribution/verbs.ts'
import { viewOf } from './attribution/view.ts'
import type { GroupNouns } from './frames/groups.ts'
import type { Demonym } from './frames/view.ts'

/** Who says what: quotations and reported speech with their speakers. Throws MalformedData where the pack's cues are not well-formed. */
export function statements(pack: LanguagePack, groups: GroupNouns, demonym: Demonym): Annotator {
  const lexicon = loadLexicon(pack)
  const represented = representedBy(lexicon, groups, demonym)
  return (document) => {
    const view = viewOf(document, represented)
    const { cues, candidates } = verbStatements(view, lexicon)
    const without = [
      ...adverbialStatements(view, lexicon),
      ...nounStatements(view, lexicon),
      ...headlineStatements(view),
    ]
    const found = [...candidates, ...without]
    const cued = settled(view, found)
    const reported = [...cued, ...freeStatements(view, lexicon, cues, cued)]
    const told = withoutParts(document, lexicon, settled(view, [...reported, ...uncuedSpeech(view, reported)]))
    const all = outsideOfContent(view, told)
    return {
      statements: all.map(
        (candidate, index): Statement => ({
          index,
          form: candidate.form,
          content: candidate.content,
          cue: candidate.cue,
          speaker: candidate.speaker?.span ?? null,
          speakerIds: candidate.speaker?.ids ?? [],
          addresseeIds: candidate.addresseeIds,
          saidOn: saidOn(view, candidate),
          confidence: heard(view, candidate),
          rule: candidate.rule,
        }),
      ),
    }
  }
}
