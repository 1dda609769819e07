import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type StoreError, StoreMisconfigured, StoreUnavailable } from '../../graph/errors.ts'
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
