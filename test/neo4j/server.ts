import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang']
const START = 120_000

export interface Server {
  /** Without authentication. */
  readonly uri: string
  /** With authentication; nobody knows the password. */
  readonly guardedUri: string
  stop(): Promise<void>
}

/** The jars of a Neo4j version, fetched by Maven on first use and kept in the user's cache. */
export function jars(version: string): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = join(cache, 'depesche', `neo4j-${version}`)
  const lib = join(folder, 'lib')
  if (existsSync(lib)) return lib
  mkdirSync(folder, { recursive: true })
  const pom = join(folder, 'pom.xml')
  writeFileSync(pom, pomOf(version))
  const fetched = join(folder, `lib-${process.pid}`)
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fetched}`]
  console.log(`Fetching Neo4j ${version} into ${folder} …`)
  const { status, error } = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { stdio: 'inherit' })
  if (error) throw new Error(`Maven is needed to fetch Neo4j ${version} (${error.message}): apt-get install maven.`)
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j ${version}: see above.`)
  // Renamed when it is whole, so that a fetch that was broken off is not taken for one.
  renameSync(fetched, lib)
  return lib
}

/** Starts a Neo4j on free ports of this machine, its data in a temporary folder that goes with it. */
export async function startServer(java: string, lib: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-neo4j-'))
  const opens = OPENED.flatMap((name) => ['--add-opens', `java.base/${name}=ALL-UNNAMED`])
  const launcher = join(import.meta.dirname, 'Launcher.java')
  const child = spawn(java, ['-Xmx1g', ...opens, '-cp', join(lib, '*'), launcher, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.stdin.end()
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
    rmSync(folder, { recursive: true, force: true })
  }
  let log = ''
  child.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-4000)
  })
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.startsWith('READY ') && resolve(line))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Neo4j ended with ${code}:\n${log}`)))
    setTimeout(() => reject(new Error(`Neo4j did not start within ${START / 1000} s:\n${log}`)), START).unref()
  })
  try {
    const [, uri, guardedUri] = (await ready).split(' ')
    return { uri: uri!, guardedUri: guardedUri!, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function pomOf(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>depesche</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.neo4j.test</groupId>
      <artifactId>neo4j-harness</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
}
