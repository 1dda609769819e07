import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines']

/** The `java` of the lowest version from `least` on: that of JAVA_HOME, of the PATH, or one that is installed beside. */
export function findJava(least: number): string | undefined {
  const homes = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]),
  )
  const javas = [process.env.JAVA_HOME, ...homes]
    .flatMap((home) => (home ? [join(home, 'bin', 'java')] : []))
    .filter((java) => existsSync(java))
  return [...javas, 'java']
    .map((java) => ({ java, version: versionOf(java) }))
    .filter(({ version }) => version >= least)
    .sort((a, b) => a.version - b.version)[0]?.java
}

function versionOf(java: string): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}
