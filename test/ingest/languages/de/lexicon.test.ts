import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { languagePack } from '../../../../ingest/language.ts'
import { indexText } from '../../../../ingest/languages/de/build/encode.ts'
import { dictionaryForms } from '../../../../ingest/languages/de/build/lexicon.ts'
import { loadClosed } from '../../../../ingest/languages/de/morphology/closed.ts'
import { openForms } from '../../../../ingest/languages/de/morphology/forms.ts'
import { loadNouns } from '../../../../ingest/languages/de/morphology/nouns.ts'

const file = new URL('lexicon/forms.bin', languagePack('de').folder)
const entries = [...dictionaryForms()]

test('the committed index is what the dictionaries give', () => {
  const committed = brotliDecompressSync(readFileSync(file)).toString('latin1')
  expect(committed === indexText(entries)).toBe(true)
})

test('every hundredth form of the dictionaries is found with its lemma, prefix and features', () => {
  const lookup = openForms(file)
  for (const { form, lemma, prefix, features } of entries.filter((_, at) => at % 100 === 0))
    expect(lookup(form)).toContainEqual({
      ...features,
      lemma,
      ...(prefix ? { prefix: form.slice(0, prefix) } : {}),
      source: 'dictionary',
    })
})

test('a form that no dictionary has is not found', () => {
  expect(openForms(file)('xyzzy')).toEqual([])
})

/** A folder with one file of the lexicon. */
function folderWith(name: string, lines: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'))
  writeFileSync(join(folder, name), lines)
  return pathToFileURL(`${folder}/`)
}

test('a feature that does not exist is refused with file, line and reason', () => {
  const folder = folderWith('closed.tsv', 'form\tlemma\tpos\tclass\tfeatures\nder\tder\tDET\tarticle\tnomm masc\n')
  expect(() => loadClosed(folder)).toThrow(/closed\.tsv:2: “nomm” is no case, gender, number or person/)
})

test('a gender that does not exist is refused with file, line and reason', () => {
  const folder = folderWith('nouns.tsv', 'noun\tgender\tgenitive\tplural\nHaus\tneutral\tes\t\n')
  expect(() => loadNouns(folder)).toThrow(/nouns\.tsv:2: gender “neutral” is none of masc, fem, neut/)
})
