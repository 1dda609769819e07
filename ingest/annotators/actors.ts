import type { Annotator } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import type { Register } from '../register.ts'
import { grammarOf } from './coreference/grammar.ts'
import { nameMentions } from './coreference/names.ts'
import { Workspace } from './coreference/workspace.ts'
import { loadGazetteer } from './names/gazetteer.ts'
import { loadNameLexicon } from './names/lexicon.ts'
import { titleFinder } from './names/titles.ts'
import { loadOfficeFamilies } from './roles/families.ts'
import { assignHolders } from './roles/holders.ts'
import { officePhrases } from './roles/office-phrases.ts'

/** Actors with their mentions and offices, in passes from sure to bold: names, titles with names, titles alone, institutions, pronouns. */
export function actors(pack: LanguagePack, register: Register): Annotator {
  const lexicon = loadNameLexicon(pack)
  const gazetteer = loadGazetteer()
  const findTitle = titleFinder(lexicon, register)
  const sameOffice = loadOfficeFamilies()
  return (document) => {
    const work = new Workspace(document, register, pack.language)
    const grammar = grammarOf(document)
    nameMentions(work, grammar, lexicon, gazetteer, findTitle)
    const phrases = officePhrases(work, grammar, lexicon, findTitle)
    assignHolders(work, grammar, lexicon, sameOffice, phrases)
    return {
      actors: work.finished(),
      mentions: work.finishedMentions(),
      roles: work.roles.map(({ office: _office, ...role }) => role),
    }
  }
}
