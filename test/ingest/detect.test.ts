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
