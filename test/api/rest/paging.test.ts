import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestApp } from '../app.ts'

const ids = (reply: { json(): { items: { id: string }[] } }) => reply.json().items.map(({ id }) => id)

test.each([
  '/v1/events?',
  '/v1/events?country=FRE&',
  '/v1/events?actor=country:fre&',
  '/v1/statements?',
  '/v1/statements?speaker=person:juan-ortega&',
  '/v1/statements?kind=person&',
  '/v1/articles?',
  '/v1/articles?actor=person:anna-berg&',
  '/v1/actors?',
])('the pages of %s join to the whole list, and the Link header leads on', async (address) => {
  const app = await openTestApp()
  const whole = await app.inject(`${address}limit=100`)
  expect(ids(whole).length).toBeGreaterThan(1)
  expect(whole.json().nextCursor).toBeNull()
  const found: string[] = []
  let next: string | undefined = `${address}limit=1`
  while (next !== undefined) {
    const page = await app.inject(next)
    expect(page.json()).toMatchObject({ total: ids(whole).length })
    found.push(...ids(page))
    const link = page.headers.link as string | undefined
    expect(link === undefined).toBe(page.json().nextCursor === null)
    next = link && /^<(.*)>; rel="next"$/.exec(link)?.[1]
  }
  expect(found).toEqual(ids(whole))
})

test('what is no cursor of the list is refused, whatever it is', async () => {
  const app = await openTestApp()
  const others = (await app.inject('/v1/actors?limit=1')).json().nextCursor
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ minLength: 1 }),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
        fc.constant(others),
      ),
      async (cursor) => {
        const reply = await app.inject(`/v1/events?cursor=${encodeURIComponent(cursor)}`)
        expect(reply.statusCode).toBe(400)
        expect(reply.json()).toMatchObject({ code: 'BAD_CURSOR', field: 'cursor' })
      },
    ),
    { numRuns: 50 },
  )
})

test('a page of more than a hundred is refused with what to do instead', async () => {
  const app = await openTestApp()
  for (const limit of ['1000', '0', '-1', 'all']) {
    const reply = await app.inject(`/v1/events?limit=${limit}`)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ code: 'INVALID_PARAMETER', field: 'limit', mend: expect.any(String) })
  }
})
