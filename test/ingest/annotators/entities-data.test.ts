import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadGazetteer } from '../../../ingest/annotators/names/gazetteer.ts'
import { loadNameLexicon } from '../../../ingest/annotators/names/lexicon.ts'
import { languagePack, supportedLanguages } from '../../../ingest/language.ts'
import { MalformedData } from '../../../ingest/languages/table.ts'
import { loadRegister } from '../../../ingest/register.ts'

/** A language's names with one table in the place of its own. */
function changed(language: string, table: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  cpSync(fileURLToPath(new URL('names/', languagePack(language).folder)), join(folder, 'names'), { recursive: true })
  writeFileSync(join(folder, 'names', `${table}.tsv`), text)
  return { language, folder: pathToFileURL(`${folder}/`) }
}

test.each([
  ['titles', 'title\toffice\tform\tof\nVogt\tbailiff\tq', '2: form “q”'],
  ['titles', 'title\toffice\tform\tof\nBeauftragte\tenvoy\ta', '2: “Beauftragte” does not end in -er'],
  ['demonyms', 'country\tadjectives\tpeople\nGermany\tdeutsch', '2: “Germany” is no country code'],
  ['statuses', 'word\tstatus\n\nkommend\tsoon', '3: status “soon”'],
  ['words', 'list\twords\nno-such-list\tx', '2: list “no-such-list”'],
  ['institutions', 'noun\ttype\nRat\tcouncil', '1: the header must be'],
])('%s.tsv: a malformed line is refused with its line and reason (%#)', (table, text, reason) => {
  const load = () => loadNameLexicon(changed('de', table, text))
  expect(load).toThrow(MalformedData)
  expect(load).toThrow(`${table}.tsv:${reason}`)
})

test.each(supportedLanguages)('%s: seats, qualifiers and countries are in the register', (language) => {
  const register = loadRegister()
  const lexicon = loadNameLexicon(languagePack(language))
  const known = (reference: string) =>
    [reference, `country:${reference}`, `organization:${reference}`].some((id) => register.get(id))
  const references = [
    ...lexicon.seats.values(),
    ...lexicon.qualifiers.values(),
    ...lexicon.adjectives.values(),
    ...[...lexicon.titles.values()].flatMap(({ of }) => of ?? []),
  ]
  expect(references.filter((reference) => !known(reference))).toEqual([])
})

test('given names tell their gender, compounds by their first part', () => {
  const { givenName } = loadGazetteer()
  expect([givenName('Ursula')?.gender, givenName('Hans-Peter')?.gender, givenName('Xyzzy')]).toEqual([
    'f',
    'm',
    undefined,
  ])
})
