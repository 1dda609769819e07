/** Where this reaches, kinds of characters are told without a pattern: nearly all of a German or English text. */
const REACH = 0x180
const LETTER = 1
const UPPER = 2
const kinds = Uint8Array.from({ length: REACH }, (_, code) => {
  const character = String.fromCharCode(code)
  return (/\p{L}/u.test(character) ? LETTER : 0) | (/\p{Lu}/u.test(character) ? UPPER : 0)
})

/** The index behind the letters that stand from `at` on; -1 where a pattern has to tell. */
export function lettersEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code >= REACH) return -1
    if ((kinds[code]! & LETTER) === 0) break
    end++
  }
  return end
}

export const startsUpper = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code < REACH ? (kinds[code]! & UPPER) !== 0 : /^\p{Lu}/u.test(text)
}

export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 32 && code < 127) return false
  return code === 32 || code === 10 || /\s/.test(text.charAt(at))
}
