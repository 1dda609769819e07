import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { cypherNames } from '../../graph/cypher.ts'
import { type StoreError, StoreMisconfigured, StoreUnavailable } from '../../graph/errors.ts'
import { migrate } from '../../graph/migrate.ts'
import { openStore } from '../../graph/open.ts'

const { DEPESCHE_TEST_NEO4J_URI: uri = '', DEPESCHE_TEST_NEO4J_GUARDED_URI: guarded = '' } = process.env

const open = (address: string, more = {}) =>
  openStore({ kind: 'neo4j', uri: address, username: 'neo4j', password: 'wrong', ...more })

async function refusal(address: string, more = {}): Promise<StoreError> {
  return open(address, more).then(
    async (store) => {
      await store.close()
      throw new Error('It was opened.')
    },
    (error) => error,
  )
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test.each(['bolt', 'neo4j'])('%s:// reaches the server', async (scheme) => {
  const store = await open(uri.replace('bolt', scheme))
  onTestFinished(() => store.close())
  expect(await store.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
})

test('a wrong password is told with the variables to correct', async () => {
  const error = await refusal(guarded)
  expect(error).toBeInstanceOf(StoreMisconfigured)
  expect(error.mend).toMatch(/NEO4J_PASSWORD/)
})

test('a database that is none is told with the variable to correct', async () => {
  const error = await refusal(uri, { database: 'nowhere' })
  expect(error).toBeInstanceOf(StoreMisconfigured)
  expect(error.mend).toMatch(/NEO4J_DATABASE/)
})

test.each(['bolt', 'neo4j'])('nothing behind a %s:// address is told within seconds', async (scheme) => {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const error = await refusal(`${scheme}://127.0.0.1:${port}`)
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(error.message).toContain(`127.0.0.1:${port}`)
  expect(error.mend).toMatch(/Start Neo4j/)
})

test('a host that is none is told', async () => {
  const error = await refusal('bolt://no-such-host.invalid:7687')
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(error.mend).toMatch(/NEO4J_URI/)
})

test('the HTTP port in place of the Bolt port is told', async () => {
  const port = await listening(createHttpServer())
  const error = await refusal(`bolt://127.0.0.1:${port}`)
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(error.mend).toMatch(/Bolt port/)
})

test('TLS against a server without it is told', async () => {
  const error = await refusal(uri.replace('bolt', 'bolt+s'))
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(error.mend).toMatch(/TLS/)
})

test('an address that is none is told before anything is tried', async () => {
  const error = await refusal('http://127.0.0.1:7474')
  expect(error).toBeInstanceOf(StoreMisconfigured)
  expect(error.message).toMatch(/NEO4J_URI/)
})

/** A way to the server that can be cut and mended. */
async function wire() {
  const { hostname, port: to } = new URL(uri)
  const sockets = new Set<Socket>()
  const carry = (near: Socket) => {
    const far = connect(Number(to), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one
        .on('error', () => undefined)
        .on('close', () => other.destroy())
        .pipe(other)
    }
  }
  let server = createServer(carry)
  const port = await listening(server)
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async cut() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
    async mend() {
      server = createServer(carry)
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      onTestFinished(() => void server.close())
    },
  }
}

test('a server that goes away is told at once, and used again when it is back', async () => {
  const way = await wire()
  const store = await open(way.uri)
  onTestFinished(() => store.close())
  await way.cut()
  const began = performance.now()
  await expect(store.check()).rejects.toThrow(StoreUnavailable)
  expect(performance.now() - began).toBeLessThan(2_000)
  await expect(store.read('RETURN 1 AS one')).rejects.toThrow(StoreUnavailable)
  await way.mend()
  await store.check()
  expect(await store.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
})

test('two processes that start at once on an empty database both get their schema', async () => {
  const stores = await Promise.all([open(uri), open(uri)])
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))))
  const [one] = stores
  await one!.write('MATCH (n) DETACH DELETE n')
  for (const [kind, all] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ])
    for (const { name } of await one!.read(`SHOW ${all} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`))
      await one!.write(`DROP ${kind} ${name} IF EXISTS`)
  await Promise.all(stores.map((store) => migrate(store)))
  expect(await one!.read('MATCH (m:Migration) RETURN m.name AS name ORDER BY name')).toEqual(
    cypherNames('migrations').map((name) => ({ name })),
  )
  await one!.write("CREATE (:Actor {id: 'x'})")
  await expect(one!.write("CREATE (:Actor {id: 'x'})")).rejects.toThrow(/already exists/)
})
