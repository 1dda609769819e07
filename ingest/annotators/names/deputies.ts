import type { Title } from './lexicon.ts'
import type { TitleMatch } from './titles.ts'

const own: ReadonlyMap<string, string> = new Map([
  ['president', 'vice-president'],
  ['chancellor', 'vice-chancellor'],
  ['prime-minister', 'vice-prime-minister'],
  ['head-of-government', 'vice-prime-minister'],
  ['spokesperson', 'deputy-spokesperson'],
  ['mayor', 'deputy-mayor'],
  ['governor', 'deputy-governor'],
  ['ambassador', 'deputy-ambassador'],
  ['prosecutor', 'deputy-prosecutor'],
  ['foreign-minister', 'deputy-foreign-minister'],
])

/** Who stands in for the holder of an office has another: “Vize-Regierungssprecher”. */
export const deputyTitle = (title: Title): Title => ({ ...title, office: deputyOf(title.office) })

/** “der stellvertretende Ministerpräsident”: `adjective` is undeclined, and stands in the title as in the dictionary. */
export function asDeputy(match: TitleMatch, adjective: string): TitleMatch {
  const title = deputyTitle(match.title)
  return { ...match, title, text: `${adjective}${title.gender === 'f' ? 'e' : 'er'} ${match.text}` }
}

function deputyOf(office: string): string {
  return (
    own.get(office) ?? (office === 'minister' || office.endsWith('-minister') ? 'deputy-minister' : 'deputy-leader')
  )
}
