/** The form of a word, and what has been found out of it so far; all tokens of the form share one (ingest/annotators/syntax/tokenise.ts). */
export class Word {
  readonly text: string
  /** Lower case, typographic apostrophes made plain, invisible characters left out. */
  readonly lower: string
  /** A word is asked like a token that has it. */
  get word(): Word {
    return this
  }

  /** What was answered of it, by the number of the question. */
  readonly answers: unknown[] = []

  constructor(text: string, lower: string) {
    this.text = text
    this.lower = lower
  }
}

/** What has a word: a token of any kind, or the word itself. */
export interface Worded {
  readonly word: Word
}

let questions = 0

/**
 * A question that a word's form answers by itself, wherever it stands: put to each form once, and from then on answered
 * from the word itself. Every layer asks every token, so a look into a map each time would be a tenth of all work.
 */
export function ofWord<Answer>(answer: (word: Word) => Answer): (token: Worded) => Answer {
  const number = questions++
  return ({ word }) => {
    const known = word.answers[number] as Answer | undefined
    if (known !== undefined) return known
    const found = answer(word)
    word.answers[number] = found
    return found
  }
}
