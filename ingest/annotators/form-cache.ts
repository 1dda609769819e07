const MOST = 20_000
/** No word is longer; what is would fill the memory. */
const LONGEST = 60

/** What was found out about words by their form alone: texts repeat their words. Bounded, since a process reads for months. */
export class FormCache<Value> {
  readonly #known = new Map<string, Value>()

  get(form: string): Value | undefined {
    return form.length > LONGEST ? undefined : this.#known.get(form)
  }

  set(form: string, value: Value): void {
    if (form.length > LONGEST) return
    if (this.#known.size >= MOST) this.#known.clear()
    this.#known.set(form, value)
  }

  get size(): number {
    return this.#known.size
  }

  clear(): void {
    this.#known.clear()
  }
}

/** A function of a form that is asked once for each. */
export function rememberingForms<Value>(make: (form: string) => Value): (form: string) => Value {
  const known = new FormCache<Value>()
  return (form) => {
    let found = known.get(form)
    if (found === undefined) {
      found = make(form)
      known.set(form, found)
    }
    return found
  }
}
