import { expect, test } from 'vitest'
import { ParameterInvalid, QueryInvalid, QueryTimeout, StoreUnavailable, WriteRefused } from '../../graph/errors.ts'
import { migrate } from '../../graph/migrate.ts'
import { graphRecords } from '../../graph/model.ts'
import { record } from '../../graph/record.ts'
import type { Params, Store } from '../../graph/store.ts'
import { smallExtraction, smallFacts } from './fixture.ts'

/** What every store does. `open` gives an empty migrated one that closes itself at the end of the test. */
export function storeContract(open: () => Promise<Store>): void {
  const count = async (store: Store) => (await store.read('MATCH (n:Thing) RETURN count(n) AS n'))[0]!.n

  test('gives rows back as plain values, and nodes as their properties', async () => {
    const store = await open()
    await store.write('CREATE (:Thing {id: $id, whole: 3, part: 0.5, yes: true, words: $words})', {
      id: 'a',
      words: ['x', 'y'],
    })
    const rows = await store.read(
      `MATCH (n:Thing) RETURN n AS node, n.none AS nothing, {k: n.whole} AS map, [1, 'a', null] AS list,
              date('2025-01-31') AS day, datetime('2025-01-31T10:00:00+01:00') AS moment`,
    )
    expect(rows).toEqual([
      {
        node: { id: 'a', whole: 3, part: 0.5, yes: true, words: ['x', 'y'] },
        nothing: null,
        map: { k: 3 },
        list: [1, 'a', null],
        day: '2025-01-31',
        moment: '2025-01-31T10:00:00+01:00',
      },
    ])
  })

  test('takes whole numbers as limits and gives large counts back as numbers', async () => {
    const store = await open()
    await store.write('UNWIND range(1, 30) AS i CREATE (:Thing {id: toString(i), i: i})')
    const rows = await store.read('MATCH (n:Thing) RETURN n.i AS i ORDER BY i SKIP $skip LIMIT $limit', {
      skip: 10,
      limit: 2,
    })
    expect(rows).toEqual([{ i: 11 }, { i: 12 }])
    expect(await store.read('RETURN 4611686018427387904 AS n')).toEqual([{ n: 2 ** 62 }])
  })

  test('keeps every character of a text', async () => {
    const store = await open()
    const text = 'Grüße „so“ 😀 \u0000 \t \r\n ‮ e\u0301'
    await store.write('CREATE (:Thing {id: $id, text: $text})', { id: 'a', text })
    expect(await store.read('MATCH (n:Thing) RETURN n.text AS text')).toEqual([{ text }])
  })

  test('a transaction whose work fails leaves nothing behind', async () => {
    const store = await open()
    const work = store.transaction(async (run) => {
      await run('CREATE (:Thing {id: $id})', { id: 'a' })
      await run('CREATE (:Thing {id: $id}) RETURN unknown', { id: 'b' })
    })
    await expect(work).rejects.toThrow(QueryInvalid)
    const thrown = store.transaction(async (run) => {
      await run('CREATE (:Thing {id: $id})', { id: 'a' })
      throw new RangeError('no')
    })
    await expect(thrown).rejects.toThrow(RangeError)
    expect(await count(store)).toBe(0)
  })

  test('a transaction reads what it wrote, others only once it is done', async () => {
    const store = await open()
    await store.transaction(async (run) => {
      await run('CREATE (:Thing {id: $id})', { id: 'a' })
      expect(await run('MATCH (n:Thing) RETURN n.id AS id')).toEqual([{ id: 'a' }])
      expect(await count(store)).toBe(0)
    })
    expect(await count(store)).toBe(1)
  })

  test('a hundred writers of one node at once lose no write', async () => {
    const store = await open()
    await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        store.write('MERGE (a:Actor {id: $id}) SET a.names = coalesce(a.names, []) + [$name]', {
          id: 'person:x',
          name: String(number),
        }),
      ),
    )
    const [row, second] = await store.read('MATCH (a:Actor) RETURN a.names AS names')
    expect(new Set(row!.names as string[]).size).toBe(100)
    expect(second).toBeUndefined()
  })

  test('refuses a second node of one id', async () => {
    const store = await open()
    await store.write('CREATE (:Actor {id: $id})', { id: 'person:x' })
    await expect(store.write('CREATE (:Actor {id: $id})', { id: 'person:x' })).rejects.toThrow(QueryInvalid)
  })

  test.each([
    ['undefined', { value: undefined }],
    ['NaN', { value: Number.NaN }],
    ['a Date', { value: new Date(0) }],
    ['a function in a list', { value: [() => 1] }],
    ['a number as an id', { id: 1 }],
    ['a bigint', { value: 1n }],
  ])('refuses %s as a parameter before it reaches the engine', async (_, params) => {
    const store = await open()
    await expect(store.read('RETURN $value AS v', params as unknown as Params)).rejects.toThrow(ParameterInvalid)
  })

  test('tells what is wrong with a query', async () => {
    const store = await open()
    await expect(store.read('MATCH (a) RETRUN a')).rejects.toThrow(QueryInvalid)
    await expect(store.query('MATCH (a) RETRUN a')).rejects.toThrow(/RETRUN/)
    await expect(store.query('RETURN $missing AS m')).rejects.toThrow(/missing/)
  })

  test("somebody's own query reads and cannot write", async () => {
    const store = await open()
    await store.write('UNWIND range(1, 5) AS i CREATE (:Thing {id: toString(i), i: i})')
    const began = new Date().toISOString()
    const own = await store.query('MATCH (n:Thing) WHERE n.i > $least RETURN n.i AS i, n AS thing ORDER BY i', {
      least: 3,
    })
    expect(own).toMatchObject({ fields: ['i', 'thing'], truncated: false })
    expect(own.values).toEqual([
      [4, { id: '4', i: 4 }],
      [5, { id: '5', i: 5 }],
    ])
    expect(own.asOf >= began).toBe(true)
    for (const query of [
      'CREATE (:Thing)',
      'MATCH (n:Thing) SET n.i = 9',
      'MATCH (n:Thing) DETACH DELETE n RETURN 1 AS x',
      'CREATE INDEX own FOR (n:Thing) ON (n.i)',
      "LOAD CSV FROM 'file:///etc/hosts' AS row RETURN row AS row",
    ])
      await expect(store.query(query)).rejects.toThrow(WriteRefused)
    expect(await count(store)).toBe(5)
  })

  test("somebody's own query sees what was written just before", async () => {
    const store = await open()
    for (let number = 1; number <= 3; number++) {
      await store.write('CREATE (:Thing {id: $id})', { id: String(number) })
      expect((await store.query('MATCH (n:Thing) RETURN count(n) AS n')).values).toEqual([[number]])
    }
  })

  test("somebody's own query is cut at its row limit", async () => {
    const store = await open()
    const own = await store.query('UNWIND range(1, 100) AS i RETURN i ORDER BY i', {}, { rows: 3 })
    expect(own).toMatchObject({ values: [[1], [2], [3]], truncated: true })
  })

  test("somebody's own query is stopped at its time limit and the store goes on", async () => {
    const store = await open()
    await store.write('UNWIND range(1, 3000) AS i CREATE (:Thing {id: toString(i)})')
    const endless =
      'MATCH (a:Thing), (b:Thing), (c:Thing), (d:Thing) WHERE a.id + b.id + c.id + d.id = $x RETURN count(*) AS n'
    await expect(store.query(endless, { x: 'x' }, { timeout: 500 })).rejects.toThrow(QueryTimeout)
    expect((await store.query('RETURN 1 AS one')).values).toEqual([[1]])
  })

  test('finds words in indexed texts, whatever their case, best first', async () => {
    const store = await open()
    await record(store, graphRecords(smallExtraction(), smallFacts))
    const labels = ['Actor', 'Statement', 'Article']
    const hits = await store.search('berg', { labels, limit: 10 })
    expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(['person:anna-berg', 'article:small']))
    expect(await store.search('Wir +reden: (bald', { labels: ['Statement'], limit: 10 })).toMatchObject([
      { label: 'Statement', id: 'statement:talk' },
    ])
    expect(await store.search('niemals', { labels, limit: 10 })).toEqual([])
    expect(await store.search('"*?~^[]{}!&|\\/ AND OR', { labels, limit: 10 })).toEqual([])
    expect(await store.search('', { labels, limit: 10 })).toEqual([])
    expect(await store.search('olandia', { labels: ['Actor', 'Event'], limit: 1 })).toHaveLength(1)
  })

  test('migrations run once, also when two processes start at once', async () => {
    const store = await open()
    expect(await Promise.all([migrate(store), migrate(store)])).toEqual([[], []])
  })

  test('a store that was closed says so', async () => {
    const store = await open()
    await store.check()
    await store.close()
    await store.close()
    await expect(store.read('RETURN 1 AS one')).rejects.toThrow(StoreUnavailable)
    await expect(store.write('CREATE (:Thing)')).rejects.toThrow(StoreUnavailable)
    await expect(store.query('RETURN 1 AS one')).rejects.toThrow(StoreUnavailable)
    await expect(store.check()).rejects.toThrow(StoreUnavailable)
  })
}
