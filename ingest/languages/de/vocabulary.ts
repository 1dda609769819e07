import type { LanguagePack } from '../../language.ts'
import { loadClosed } from './morphology/closed.ts'
import { openForms } from './morphology/forms.ts'
import { loadVerbs } from './morphology/verb-table.ts'

/**
 * Words in lower case that are German whatever stands around them: the closed classes and the verb forms of the lexicon.
 * Forms in -e but -te are left out: Romance languages have many that look the same. Throws MalformedData.
 */
export function vocabulary(pack: LanguagePack): (word: string) => boolean {
  const folder = new URL('lexicon/', pack.folder)
  const closed = loadClosed(folder)
  const forms = openForms(new URL('forms.bin', folder))
  const verbs = loadVerbs(folder)
  const isVerb = (word: string) =>
    !/[^t]e$/.test(word) && [...forms(word), ...(verbs.get(word) ?? [])].some(({ pos }) => pos === 'VERB')
  return (word) => closed.has(word) || isVerb(word)
}
