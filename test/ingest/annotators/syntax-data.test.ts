import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadSentenceData } from '../../../ingest/annotators/sentences.ts'
import { loadLexis } from '../../../ingest/annotators/syntax/lexis.ts'
import { type LanguagePack, languagePack } from '../../../ingest/language.ts'

/** A copy of the English pack with a line added to one of its files. */
function spoilt(file: string, line: string, use: (pack: LanguagePack) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  try {
    for (const part of ['syntax', 'sentences'])
      cpSync(new URL(part, languagePack('en').folder), join(folder, part), { recursive: true })
    writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8').trimEnd()}\n${line}\n`)
    use({ language: 'en', folder: pathToFileURL(`${folder}/`) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['syntax/words.tsv', 'adverbial\tfast', /words\.tsv:\d+: class “adverbial” is none of/],
  ['syntax/subordinators.tsv', 'so that\treason', /subordinators\.tsv:\d+: kind “reason” is none of/],
  ['syntax/prepositions.tsv', 'in lieu of\tin lieu of\tmore', /prepositions\.tsv:\d+: 3 cells where the header has 2/],
])('a malformed line of %s is refused with its place', (file, line, message) => {
  spoilt(file, line, (pack) => expect(() => loadLexis(pack)).toThrow(message))
})

test('an abbreviation of no known kind is refused with its place', () => {
  spoilt('sentences/abbreviations.tsv', 'abbr.\tsometimes', (pack) =>
    expect(() => loadSentenceData(pack)).toThrow(
      /abbreviations\.tsv:\d+: kind “sometimes” is none of title, inner, counted/,
    ),
  )
})
