import { FINGERPRINT_SLOTS, type Fingerprint, writeFingerprint } from '../graph/copies.ts'

const SHINGLE = 3
const FEWEST_WORDS = 8

/**
 * The fingerprint of a text, in any language, from which texts that are mostly the same words in the same order can be
 * told: a MinHash over its runs of three words, without case, punctuation and white space. Null where there are too few
 * words to tell a copy by. Written here because what packages offer draws its hash functions by chance: a fingerprint
 * has to be the same in every process.
 */
export function fingerprint(text: string): string | null {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  return writeFingerprint(sketch(shingles(words.map(hash))))
}

/** Each run of words once, as a hash. */
function shingles(words: readonly number[]): Set<number> {
  const found = new Set<number>()
  for (let last = SHINGLE - 1; last < words.length; last++) {
    let run = 0
    for (const word of words.slice(last + 1 - SHINGLE, last + 1)) run = mix(Math.imul(run, 31) + word)
    found.add(run)
  }
  return found
}

/** In each slot the least of all hashes under that slot's hash function: two texts agree in a slot as often as they share shingles. */
function sketch(shingles: ReadonlySet<number>): Fingerprint {
  const least = new Uint32Array(FINGERPRINT_SLOTS).fill(0xffffffff)
  for (const shingle of shingles)
    for (let slot = 0; slot < FINGERPRINT_SLOTS; slot++) {
      const value = mix(shingle ^ SEEDS[slot]!)
      if (value < least[slot]!) least[slot] = value
    }
  return { shingles: shingles.size, slots: Array.from(least, (value) => value & 0xffff) }
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** The last step of MurmurHash3: spreads every bit over all, and is one to one. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const SEEDS = Array.from({ length: FINGERPRINT_SLOTS }, (_, slot) => mix(slot + 1))
