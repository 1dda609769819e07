import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const compose = (env: NodeJS.ProcessEnv) =>
  spawnSync('docker', ['compose', 'config'], { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } })
const client = spawnSync('docker', ['compose', 'version']).status === 0

test.skipIf(!client)('docker compose reads the file (skipped where no docker compose client is)', () => {
  expect(compose({ NEO4J_PASSWORD: 'a-password' })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('neo4j:5.26'),
  })
})

test.skipIf(!client)('a missing password is told by name (skipped where no docker compose client is)', () => {
  expect(compose({})).toMatchObject({ stderr: expect.stringContaining('NEO4J_PASSWORD') })
})

test('the image starts what npm start starts', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const command = /^CMD (\[.*\])$/m.exec(readFileSync(new URL('Dockerfile', root), 'utf8'))
  expect(JSON.parse(command?.[1] ?? '[]').join(' ')).toBe(scripts.start)
})

test('what the image copies is not kept out of it', () => {
  const lines = readFileSync(new URL('Dockerfile', root), 'utf8').matchAll(/^COPY (?!--from)(.*) \S+$/gm)
  const copied = [...lines].flatMap(([, files]) => files!.split(' '))
  const kept = readFileSync(new URL('.dockerignore', root), 'utf8').split('\n')
  expect(copied.length).toBeGreaterThan(5)
  expect(copied.filter((file) => !kept.includes(`!${file}`))).toEqual([])
})
