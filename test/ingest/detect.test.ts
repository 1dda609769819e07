import { expect, test } from 'vitest'
import { languageDetector } from '../../ingest/detect.ts'

const detect = await languageDetector(['de', 'en'])

test.each([
  ['de', 'Der Kanzler reist am Montag nach Kiew.'],
  ['en', 'President Recep Tayyip Erdogan met Vladimir Putin in Sochi.'],
  ['fr', 'Le président de la République a rencontré le Premier ministre à Paris hier soir.'],
  ['de', 'Begrüßung'],
])('knows %s: %s', (language, text) => {
  expect(detect(text)).toBe(language)
})

test.each([
  ['de', 'Putin traf Trump.'],
  ['de', 'Merz kritisiert Trump.'],
  ['de', 'Erdogan droht Netanjahu'],
  ['de', 'Trump verhängt Zölle'],
  ['en', 'Putin met Trump.'],
  ['en', 'Biden visits Kyiv'],
  ['en', 'Trump slams Zelensky'],
  ['en', 'Lavrov flew to Tehran.'],
])('names do not hide that a short text is in %s: %s', (language, text) => {
  expect(detect(text)).toBe(language)
})

test.each([
  ['French', 'Macron rencontre Poutine à Moscou.'],
  ['French', 'Trump a reçu Macron.'],
  ['French', 'Poutine accuse Zelensky.'],
  ['Italian', 'Meloni incontra Trump.'],
  ['Italian', 'Draghi si è dimesso.'],
  ['Spanish', 'Putin amenaza a Zelenski'],
  ['Spanish', 'El presidente visitó Berlín.'],
  ['Dutch', 'Rutte sprak met Biden.'],
  ['Dutch', 'De minister was in Berlijn.'],
  ['Dutch', 'Rutte treedt af'],
  ['Romanian', 'Putin l-a întâlnit pe Trump.'],
])('a short text in %s stays foreign: %s', (_, text) => {
  expect(['de', 'en']).not.toContain(detect(text))
})
