import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Engine } from './store.ts'

const root = new URL('../cypher/', import.meta.url)
const texts = new Map<string, string>()

/**
 * The text of a query by its name: `cypher('record/article', store.engine)` is cypher/record/article.cypher, or
 * cypher/record/article.embedded.cypher where the engine is the embedded one and that file exists. Read once.
 * Throws a RangeError for a name without a file.
 */
export function cypher(name: string, engine: Engine): string {
  const key = `${engine} ${name}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const own = new URL(`${name}.embedded.cypher`, root)
  const file = engine === 'embedded' && existsSync(own) ? own : new URL(`${name}.cypher`, root)
  if (!existsSync(file)) throw new RangeError(`There is no cypher/${name}.cypher.`)
  const text = readFileSync(file, 'utf8')
  texts.set(key, text)
  return text
}

/** Names of all queries under a folder of cypher/, sorted, the variants of one engine left out. */
export function cypherNames(folder = ''): string[] {
  return readdirSync(new URL(folder === '' ? '.' : `${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.cypher') && !path.endsWith('.embedded.cypher'))
    .map((path) => `${folder === '' ? '' : `${folder}/`}${path.slice(0, -'.cypher'.length)}`)
    .sort()
}
