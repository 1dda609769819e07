import type { RegisterActor } from './register.ts'

/** Countries whose names reach German and English by transliteration: the same one is spelt in several ways. */
const transliterated: ReadonlySet<string> = new Set(
  [
    // Cyrillic, Greek, Armenian, Georgian
    ...['rus', 'ukr', 'blr', 'bgr', 'srb', 'mkd', 'mne', 'kaz', 'kgz', 'tjk', 'uzb', 'tkm', 'mng'],
    ...['grc', 'cyp', 'arm', 'geo'],
    // Arabic and Persian, Hebrew
    ...['egy', 'sau', 'irq', 'irn', 'syr', 'lbn', 'jor', 'pse', 'yem', 'omn', 'are', 'qat', 'bhr', 'kwt', 'lby', 'tun'],
    ...['dza', 'mar', 'mrt', 'sdn', 'ssd', 'tcd', 'afg', 'pak', 'dji', 'som', 'com', 'isr'],
    // the scripts of Ethiopia and of South and South East Asia
    ...['eth', 'eri', 'ind', 'bgd', 'npl', 'btn', 'lka', 'mdv', 'mmr', 'tha', 'khm', 'lao'],
  ].map((code) => `country:${code}`),
)

/** The sounds that the spellings of German, English and French write in different ways, in the order in which they are made alike. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh|dsch|dzh|dj/g, 'c'],
  [/sch|sh|zh/g, 's'],
  [/ch|kh/g, 'h'],
  [/c?k|q/g, 'k'],
  [/ph/g, 'f'],
  [/ts|tz|dz|z/g, 's'],
  [/w/g, 'v'],
  [/ee|[yj]/g, 'i'],
  [/e/g, 'a'],
  [/u/g, 'o'],
  [/[-'\s]+/g, ' '],
  [/(.)\1+/g, '$1'],
]

/** What all spellings of a transliterated name share: “Jazenjuk”, “Yatsenyuk”, “Yatseniuk”. Takes what nameKey made. */
export function spellingKey(name: string): string {
  let key = name
  for (const [sound, letter] of sounds) key = key.replace(sound, letter)
  return key
}

/** Finds persons of the register by any spelling of their names. */
export class Spellings {
  readonly #byKey = new Map<string, RegisterActor[]>()

  /** `names`: persons by the key of a name. Only those from countries of other scripts are entered. */
  constructor(...names: readonly ReadonlyMap<string, readonly RegisterActor[]>[]) {
    for (const index of names)
      for (const [name, actors] of index)
        for (const actor of actors)
          if (actor.kind === 'person' && transliterated.has(actor.ofId ?? '')) this.#enter(spellingKey(name), actor)
  }

  #enter(key: string, actor: RegisterActor): void {
    const present = this.#byKey.get(key)
    if (!present) this.#byKey.set(key, [actor])
    else if (!present.includes(actor)) present.push(actor)
  }

  /** The persons of whose names this is a spelling, under the key of nameKey. */
  of(name: string): readonly RegisterActor[] {
    return this.#byKey.get(spellingKey(name)) ?? []
  }
}
