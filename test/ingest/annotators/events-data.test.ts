import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readCues } from '../../../ingest/annotators/frames/cues.ts'
import { frameFiles, readWordLists } from '../../../ingest/annotators/frames/frame-files.ts'
import { readLexicon } from '../../../ingest/annotators/frames/lexicon.ts'
import { parseSlots } from '../../../ingest/annotators/frames/slots.ts'
import { readStatusTable } from '../../../ingest/annotators/frames/status.ts'
import { languagePack, supportedLanguages } from '../../../ingest/language.ts'
import { readPlover } from '../../../ingest/plover/plover.ts'

const row = (slots: string) => ({ file: new URL('file:///frames.tsv'), line: 3, slots })

function fileWith(text: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), 'events-')), 'data.tsv')
  writeFileSync(path, text)
  return pathToFileURL(path)
}

test('a slot tells its role, whether it must be filled, and with what', () => {
  const { patterns } = parseSlots(row('S:A@person! O:-=Vertrag|Abkommen! mit:A *~Urlaub'))
  expect(patterns.map(({ name, role, required }) => [name, role, required])).toEqual([
    ['subject', 'actor', true],
    ['object', null, true],
    ['mit', 'actor', false],
    ['any', null, false],
  ])
  expect([...(patterns[0]?.only?.kinds ?? [])]).toEqual(['person'])
  expect([...(patterns[1]?.only?.lemmas ?? [])]).toEqual(['vertrag', 'abkommen'])
  expect([...(patterns[3]?.never?.lemmas ?? [])]).toEqual(['urlaub'])
})

test('a frame that asks for certain words weighs more than one that asks for any object', () => {
  expect(parseSlots(row('S:A O:-=Vertrag!')).weight).toBeGreaterThan(parseSlots(row('S:A O:R!')).weight)
})

test('a malformed slot is refused with file, line and what is wrong', () => {
  expect(() => parseSlots(row('S:Q'))).toThrow(/frames\.tsv:3: “S:Q” is no slot/)
  expect(() => parseSlots(row('O:R@planet'))).toThrow(/“@planet” is no kind of actor/)
})

const lists = readWordLists(fileWith('name\twords\ncat\tcat|kitten\npet\t$cat|dog\n'))
const at = { file: new URL('file:///frames.tsv'), line: 3 }

test('a list stands for its words in slots, and makes a trigger of each', () => {
  expect(lists.inSlots(at, 'S:A O:R=$pet|bird!')).toBe('S:A O:R=cat|kitten|dog|bird!')
  expect(lists.inTriggers(at, 'feed+$pet|walk')).toEqual(['feed+cat', 'feed+kitten', 'feed+dog', 'walk'])
})

test('a list of words that is not there is refused with file and line', () => {
  expect(() => lists.inSlots(at, 'S:A=$fish')).toThrow(/frames\.tsv:3: “\$fish” is no list of words/)
  expect(() => readWordLists(fileWith('name\twords\npet\t$cat\n'))).toThrow(/data\.tsv:2: “\$cat” is no list of words/)
  expect(() => readWordLists(fileWith('name\twords\npet\tdog\npet\tcat\n'))).toThrow(/stands there twice/)
})

test('tables of one kind are read together, the plain one first', () => {
  const folder = new URL('events/', languagePack('de').folder)
  const names = frameFiles(folder)('verbs').map((file) => file.pathname.split('/').at(-1))
  expect(names[0]).toBe('verbs.tsv')
  expect(names.length).toBeGreaterThan(1)
})

test('what a slot marked with _ asks for may tell an event of its own', () => {
  expect(parseSlots(row('bei:_=Angriff! mit:-=Waffe!')).patterns.map(({ role, free }) => [role, free])).toEqual([
    [null, true],
    [null, false],
  ])
})

test('a row of the status table with an unknown signal is refused', () => {
  const file = fileWith('name\twhen\tstatus\nodd\tweather:fine\thappened\n')
  expect(() => readStatusTable(file)).toThrow(/data\.tsv:2: “weather:fine” is no signal/)
})

test('the status table ends in a row that always holds', () => {
  const file = fileWith('name\twhen\tstatus\nodd\tnegated\tdenied\n')
  expect(() => readStatusTable(file)).toThrow(/must hold always/)
})

test.each(supportedLanguages)('the frames of %s name several hundred triggers, each with an example', (language) => {
  const { all } = readLexicon(languagePack(language))
  expect(all.length).toBeGreaterThan(600)
  expect(all.filter(({ frame }) => frame.example.length < 10)).toEqual([])
})

test.each(supportedLanguages)('the cues of %s hold classes that the status table knows', (language) => {
  const known = new Set(readStatusTable().flatMap(({ all, none }) => [...all, ...none]))
  const cues = readCues(languagePack(language))
  const future = language === 'de' ? cues.modal('werden', 'indicative') : cues.modal('will', 'indicative')
  expect(known).toContain(`modal:${future}`)
})

test('a German compound is found by its last part, and one that means something else is not', () => {
  const lexicon = readLexicon(languagePack('de'))
  expect(lexicon.noun('Nahostgipfel')[0]?.type).toBe('CONSULT')
  expect(lexicon.noun('Auswahl')).toEqual([])
})

test('the institutional classes have neither quad class nor scale', () => {
  const plover = readPlover()
  expect([plover.quadClass('ELECT'), plover.scale('ELECT')]).toEqual([null, null])
  expect([plover.quadClass('CONSULT'), plover.scale('CONSULT')]).toEqual(['verbal-cooperation', 2.5])
  expect(plover.cameo('CONSULT', 'visit')).toBe('042')
})
