import { ArticleFault } from '../faults.ts'

/**
 * The text in a file's bytes: UTF-8, or UTF-16 where a byte order mark says so; the mark itself is left out.
 * Throws ArticleFault for bytes that are no such text, rather than putting question marks into it.
 */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(encoding === 'utf-8' ? 'This is not UTF-8.' : 'This begins as UTF-16 and is none.')
  }
  if (text.includes('\0')) throw unreadable('This holds zero bytes, which no text does.')
  return text
}

const unreadable = (message: string) => new ArticleFault('SOURCE_UNREADABLE', '', message, 'Save it as UTF-8 text.')
