import type { Annotator } from '../document.ts'
import type { LanguagePack } from '../language.ts'
import type { Register } from '../register.ts'
import { anaphorMentions, loadAnaphors } from './coreference/anaphors.ts'
import { companyOf } from './coreference/company.ts'
import { countryContext } from './coreference/context.ts'
import { countryWords } from './coreference/country-words.ts'
import { descriptionMentions, loadImpersonal } from './coreference/descriptions.ts'
import { epithetMentions } from './coreference/epithets.ts'
import { grammarOf } from './coreference/grammar.ts'
import { institutionOwners } from './coreference/institution-owners.ts'
import { institutionMentions, institutionWords } from './coreference/institutions.ts'
import { namePass } from './coreference/name-pass.ts'
import { organizationMentions } from './coreference/organization-names.ts'
import { loadPairs, pairMentions } from './coreference/pairs.ts'
import { partyFamilies } from './coreference/party-bearers.ts'
import { personMentions } from './coreference/person-names.ts'
import { placeMentions } from './coreference/place-names.ts'
import { loadPronouns, pronounMentions } from './coreference/pronouns.ts'
import { relatedMentions } from './coreference/related.ts'
import { loadSources, loadSpeaking } from './coreference/speaking.ts'
import { Workspace } from './coreference/workspace.ts'
import { loadGazetteer } from './names/gazetteer.ts'
import { loadNameLexicon } from './names/lexicon.ts'
import { titleFinder } from './names/titles.ts'
import { loadOfficeFamilies } from './roles/families.ts'
import { assignHolders } from './roles/holders.ts'
import { officePhrases } from './roles/office-phrases.ts'
import { resolveOffices } from './roles/references.ts'

/** Actors with their mentions and offices, in passes from sure to bold: names, titles with names, titles alone, institutions, pronouns. */
export function actors(pack: LanguagePack, register: Register): Annotator {
  const lexicon = loadNameLexicon(pack)
  const gazetteer = loadGazetteer()
  const findTitle = titleFinder(lexicon, register)
  const sameOffice = loadOfficeFamilies()
  const pronouns = loadPronouns(pack)
  const institutions = institutionWords(lexicon)
  const families = partyFamilies(lexicon, register)
  const anaphors = loadAnaphors(pack)
  const impersonal = loadImpersonal(pack, lexicon)
  const pairs = loadPairs(pack)
  const speaking = loadSpeaking(pack)
  const saying = loadSpeaking(pack, true)
  const sources = loadSources(pack)
  const adjectivesIn = countryWords(lexicon)
  return (document) => {
    const work = new Workspace(document, register, pack.language)
    const grammar = grammarOf(document)
    const adjectives = adjectivesIn(document.tokens)
    const names = namePass(work, grammar, lexicon, gazetteer, findTitle, sameOffice, adjectives)
    const owners = institutionOwners(work, lexicon)
    personMentions(names)
    organizationMentions(
      names,
      owners,
      families,
      (token) => sources.isSource(document.tokens, grammar, token) || sources.isParenthesis(document.tokens[token - 1]),
    )
    placeMentions(names)
    const phrases = officePhrases(work, grammar, lexicon, findTitle)
    const titled = new Map<number, string>()
    for (const { title } of phrases)
      for (let at = title.first; at < title.last; at++) titled.set(at, title.title.office)
    const context = countryContext(work, lexicon, adjectives)
    const open = assignHolders(work, grammar, lexicon, sameOffice, context, phrases)
    institutionMentions(work, grammar, lexicon, institutions, context, owners, titled, saying, sources)
    resolveOffices(work, grammar, lexicon, sameOffice, context, open)
    anaphorMentions(work, lexicon, anaphors, context)
    epithetMentions(work, grammar, lexicon)
    descriptionMentions(work, grammar, lexicon, impersonal, anaphors, saying, titled, sameOffice, sources)
    pairMentions(work, lexicon, pairs, companyOf(work, grammar, lexicon, sameOffice), titled)
    pronounMentions(work, grammar, pronouns, speaking, pack.language === 'de', (verb) =>
      lexicon.has('impersonal-verb', verb),
    )
    relatedMentions(work, lexicon, sameOffice, context, grammar, speaking)
    return {
      actors: work.finished(),
      mentions: work.finishedMentions((token) => grammar.phraseOf(token)?.index ?? null),
      roles: work.roles.map(({ personId, title, ofId, status, evidence }) => {
        return { personId, title, ofId, status, evidence }
      }),
    }
  }
}
