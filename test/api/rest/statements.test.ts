import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

test('a statement tells who said what to whom about whom, and where it stands', async () => {
  const app = await openTestApp()
  expect((await app.inject('/v1/statements/s2')).json()).toMatchObject({
    form: 'indirect',
    content: 'The meeting of Anna Berg and Juan Ortega is off',
    speakers: [{ id: 'person:juan-ortega' }],
    addressees: [{ id: 'person:anna-berg' }],
    about: [{ id: 'person:anna-berg' }],
    aboutEvents: [{ id: 'e-meeting', status: 'cancelled' }],
    saidOn: { value: '2025-01-14', precision: 'day' },
    evidence: [{ article: { id: 'a2', url: 'https://gazette.example/off' }, start: 0, end: 47 }],
  })
})

test('statements are filtered by each name of the grammar', async () => {
  const app = await openTestApp()
  const filters: [string, string[]][] = [
    ['', ['s3', 's2', 's1']],
    ['speaker=person:juan-ortega', ['s3', 's2']],
    ['actor=person:anna-berg', ['s2', 's1']],
    ['about=person:anna-berg', ['s2']],
    ['speaker=person:juan-ortega&about=person:anna-berg', ['s2']],
    ['form=direct', ['s1']],
    ['language=en', ['s3', 's2']],
    ['publisher=Tagblatt', ['s1']],
    ['kind=country', []],
    ['country=FRE', ['s1']],
    ['q=reden', ['s1']],
    ['from=2025-01-11&to=2025-01-14', ['s3', 's2']],
    ['knownAt=2025-01-14', ['s1']],
  ]
  for (const [query, ids] of filters) {
    const { items, total } = (await app.inject(`/v1/statements?${query}`)).json()
    expect(
      items.map(({ id }: { id: string }) => id),
      query,
    ).toEqual(ids)
    expect(total, query).toBe(ids.length)
  }
})

test('evidence reads back the characters of the article', async () => {
  const app = await openTestApp()
  const { items } = (await app.inject('/v1/statements')).json()
  for (const { evidence } of items)
    for (const { article, start, end, text } of evidence) {
      const whole = (await app.inject(`/v1/articles/${article.id}`)).json()
      expect(whole.text.slice(start, end)).toBe(text)
    }
})
