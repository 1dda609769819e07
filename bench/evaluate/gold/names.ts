/** A name as it is compared: without marks, letter case, possessive s and leading article. */
export function plainName(name: string): string {
  return name
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:der|die|das|den|dem|des|the) /, '')
}

/** Whether two titles are the same but for inflection; what stands before a hyphen or names the body (“US”, “EU”) may be missing. */
export function sameTitle(a: string, b: string): boolean {
  return readings(a).some((left) =>
    readings(b).some((right) => left.length === right.length && left.every((word, at) => sameWord(word, right[at]!))),
  )
}

const bodies = new Set(['us', 'eu', 'nato', 'un', 'uno', 'uk'])

function readings(title: string): string[][] {
  const words = plainName(title).split(' ').filter(Boolean)
  const parts = title.split('-')
  return [
    words,
    words.length > 1 && bodies.has(words[0]!) ? words.slice(1) : [],
    parts.length > 1 ? plainName(parts.at(-1)!).split(' ').filter(Boolean) : [],
  ].filter((reading) => reading.length > 0)
}

/** Equal but for an ending of a few letters. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  let common = 0
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  return (common >= 5 && longer - common <= 3) || (common === shorter && shorter >= 4 && longer - shorter <= 2)
}
