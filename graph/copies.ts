/**
 * What tells that two articles are syndicated copies of one text. The fingerprint (made by ingest, kept as a string on
 * the article) holds how many runs of words the text has, and in each slot the least of their hashes under a hash
 * function of that slot: a MinHash. The share of slots that agree is the share of runs that two texts have in common.
 */
export interface Fingerprint {
  readonly shingles: number
  /** 16 bits each. */
  readonly slots: readonly number[]
}

export const FINGERPRINT_SLOTS = 128
/** Band keys of an article, each the property `bandNN` with an index (cypher/migrations). Copies share one at least. */
export const BANDS = 16
/** Slots that have to agree for a common key. Of two texts that share half of their runs, 99 of 100 pairs have one. */
const BAND_SLOTS = 2
const DIGITS = 4

/** Copies come out within these days of each other; a text that comes again later is news again. */
export const COPY_DAYS = 7

/** From so much on, of all runs of both texts, they are one text that was reworded or cut. */
const SAME = 0.4
/** A text that stands nearly whole in a longer one was cut from it, if it is not a mere quotation there. */
const CONTAINED = 0.75
const CUT = 0.25
/** Short texts are alike by chance: then only nearly every run will do. */
const FEWEST_SHARED = 20
const NEARLY_ALL = 0.9

export function writeFingerprint({ shingles, slots }: Fingerprint): string {
  return `${shingles}:${slots.map((slot) => slot.toString(16).padStart(DIGITS, '0')).join('')}`
}

/** The band keys of a fingerprint as properties of its article; without one there are none. */
export function bands(fingerprint: string | null): { [band: string]: string | null } {
  const digits = fingerprint?.slice(fingerprint.indexOf(':') + 1)
  const width = BAND_SLOTS * DIGITS
  return Object.fromEntries(
    Array.from({ length: BANDS }, (_, band) => [
      `band${`${band}`.padStart(2, '0')}`,
      digits?.slice(band * width, (band + 1) * width) ?? null,
    ]),
  )
}

/** How much of two texts is the same, 0 to 1, where they are copies; null where they are two texts. The same both ways. */
export function copySimilarity(one: string, other: string): number | null {
  const [a, b] = [readFingerprint(one), readFingerprint(other)]
  const agreeing = a.slots.filter((slot, index) => slot === b.slots[index]).length
  const similarity = agreeing / FINGERPRINT_SLOTS
  const shared = (similarity / (1 + similarity)) * (a.shingles + b.shingles)
  const contained = shared / Math.min(a.shingles, b.shingles)
  const alike = similarity >= SAME || (similarity >= CUT && contained >= CONTAINED)
  const copies = similarity >= NEARLY_ALL || (shared >= FEWEST_SHARED && alike)
  return copies ? Number(similarity.toFixed(3)) : null
}

function readFingerprint(text: string): Fingerprint {
  const colon = text.indexOf(':')
  const digits = text.slice(colon + 1)
  const slots = Array.from({ length: FINGERPRINT_SLOTS }, (_, slot) =>
    Number.parseInt(digits.slice(slot * DIGITS, (slot + 1) * DIGITS), 16),
  )
  return { shingles: Number(text.slice(0, colon)), slots }
}
