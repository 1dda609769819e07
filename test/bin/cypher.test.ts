import { expect, onTestFinished, test } from 'vitest'
import { dataFolder, openData, run } from './shell.ts'

const names = 'MATCH (a:Actor) RETURN a.name AS name, a.kind AS kind ORDER BY name'

test('prints a table, JSON or CSV', async () => {
  const DATA_DIR = await dataFolder()
  const [table, json, csv] = await Promise.all([
    run('cypher', [names], { DATA_DIR }),
    run('cypher', [names, '--format', 'json'], { DATA_DIR }),
    run('cypher', [names, '--format', 'csv'], { DATA_DIR }),
  ])
  expect(table!.out).toMatch(/│ Anna Berg │ person +│/)
  expect(table!.out).toMatch(/2 rows\n$/)
  expect(JSON.parse(json!.out)).toEqual([
    { name: 'Anna Berg', kind: 'person' },
    { name: 'Olandia', kind: 'country' },
  ])
  expect(csv!.out).toBe('name,kind\nAnna Berg,person\nOlandia,country\n')
})

test('takes parameters, a limit of rows, and the query from standard input', async () => {
  const DATA_DIR = await dataFolder()
  const query = 'MATCH (a:Actor) WHERE a.kind IN $kinds RETURN a.id AS id ORDER BY id'
  const args = ['--format', 'json', '--rows', '1', '--param', 'kinds=["person","country"]']
  const { out, told } = await run('cypher', args, { DATA_DIR }, query)
  expect(JSON.parse(out)).toEqual([{ id: 'country:ola' }])
  expect(told).toMatch(/Cut after 1 rows/)
})

test('answers from a copy while another process has the store open', async () => {
  const DATA_DIR = await dataFolder()
  const store = await openData(DATA_DIR)
  onTestFinished(() => store.close())
  await store.write("CREATE (:Actor {id: 'person:new', name: 'Zora Neu', kind: 'person'})")
  const { code, out, told } = await run('cypher', [names, '--format', 'csv'], { DATA_DIR })
  expect(code).toBe(0)
  expect(out).toContain('Zora Neu,person')
  expect(told).toMatch(/copy of \d{4}-/)
})

test.each([
  ['a write', ['CREATE (n:Actor) RETURN n'], /CREATE is not for reading/],
  ['a query that is none', ['MATCH (n RETURN n'], /syntax error/],
  [
    'a store that is not there',
    [names],
    /Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer[\s\S]*Start Neo4j/,
    'bolt://127.0.0.1:1',
  ],
  ['a wrong variable', [names], /NEO4J_URI/, 'nonsense'],
])('%s ends with 1 and a message without a stack', async (_, args, message, uri = '') => {
  const DATA_DIR = await dataFolder()
  const { code, out, told } = await run('cypher', args, { DATA_DIR, NEO4J_URI: uri })
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(told).toMatch(message)
  expect(told).not.toMatch(/\n\s+at /)
})
