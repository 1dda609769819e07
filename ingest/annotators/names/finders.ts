import type { LanguagePack } from '../../language.ts'
import type { Register } from '../../register.ts'
import { type Gazetteer, loadGazetteer } from './gazetteer.ts'
import { type FindKnown, knownNames } from './index.ts'
import { loadNameLexicon, type NameLexicon } from './lexicon.ts'
import { organizationFinder } from './organizations.ts'
import { personFinder } from './persons.ts'
import { type Shapes, shapes as shapesOf } from './shapes.ts'
import { type FindTitle, titleFinder } from './titles.ts'
import { keyOf } from './trie.ts'

/** All that looks for names in a language. */
export interface Finders {
  readonly german: boolean
  readonly lexicon: NameLexicon
  readonly gazetteer: Gazetteer
  readonly register: Register
  readonly shapes: Shapes
  readonly findKnown: FindKnown
  readonly findTitle: FindTitle
  readonly findPerson: ReturnType<typeof personFinder>
  readonly organizations: ReturnType<typeof organizationFinder>
}

export function loadFinders(pack: LanguagePack, register: Register): Finders {
  const lexicon = loadNameLexicon(pack)
  const gazetteer = loadGazetteer()
  const shapes = shapesOf(lexicon, gazetteer)
  return {
    german: pack.language === 'de',
    lexicon,
    gazetteer,
    register,
    shapes,
    findKnown: knownNames(lexicon, gazetteer, register),
    findTitle: titleFinder(lexicon, register),
    findPerson: personFinder(lexicon, gazetteer, shapes, (token) => register.surnamed(keyOf(token)).length > 0),
    organizations: organizationFinder(lexicon, shapes),
  }
}
