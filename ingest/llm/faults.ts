/** Why a model gave no usable answer. It never holds the key nor words of the article or the answer. */
export class ModelFault extends Error {
  /** Whether asking again may help. */
  readonly again: boolean
  /** Milliseconds that the endpoint asks to be left alone. */
  readonly wait: number

  constructor(message: string, { again = true, wait = 0 } = {}) {
    super(message)
    this.name = 'ModelFault'
    this.again = again
    this.wait = wait
  }
}

/** The milliseconds of a Retry-After header, which has seconds or a date; 0 where it has neither. */
export function retryAfter(header: string | null, now = Date.now()): number {
  if (header === null || header.trim() === '') return 0
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000
  return Number.isFinite(wait) ? Math.max(0, wait) : 0
}
