import { createRequire } from 'node:module'
import model from 'wink-eng-lite-web-model'

interface Feature {
  list: unknown[]
  hash?: { [value: string]: number }
  intrinsicSize?: number
  index?: number
  maxIndex?: number
}

interface Saved {
  readonly packing: { readonly layout: { readonly [feature: string]: readonly number[] }; readonly efList?: string[] }
  readonly features: { readonly [feature: string]: Feature }
  readonly pos: { readonly hash: { readonly [name: string]: number } }
  readonly lexicon: string
  readonly xpansions: string
}

const saved = createRequire(import.meta.url)(
  'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json',
) as Saved

/**
 * The lexicon of the model, new at each call because the tagger adds words to it. The model's own `core()` says the same,
 * but copies three megabytes by way of JSON and decodes them letter by letter, which takes three times as long.
 */
function core(): unknown {
  const { layout } = saved.packing
  const features: { [name: string]: Feature } = {}
  for (const [name, feature] of Object.entries(saved.features)) features[name] = copied(feature)
  for (const [name, [, mask = 0, shift = 0, kind]] of Object.entries(layout)) {
    // Zero: a list of values, to which words that the lexicon lacks add theirs.
    if (kind !== 0) continue
    const feature = features[name]!
    feature.hash = numbered(feature.list)
    sized(feature).maxIndex = mask >>> shift
  }
  const lexeme = sized(features.lexeme!)
  lexeme.hash = searched(lexeme.list as string[])
  const { hash } = saved.pos
  const clusters = features.posClusters!
  clusters.list = (saved.features.posClusters!.list as string[]).map(
    (names) => new Set(names.split('_').map((name) => hash[name] || 0)),
  )
  const efList = Object.keys(layout).filter((name) => layout[name]![4] === 1)
  return {
    ...saved,
    packing: { ...saved.packing, efList },
    features,
    lexicon: numbers(saved.lexicon),
    xpansions: numbers(saved.xpansions),
  }
}

const copied = (feature: Feature): Feature => ({
  ...feature,
  list: [...feature.list],
  ...(feature.hash ? { hash: { ...feature.hash } } : {}),
})

function sized(feature: Feature): Feature {
  feature.intrinsicSize = feature.list.length
  feature.index = feature.list.length
  return feature
}

function numbered(list: readonly unknown[]): { [value: string]: number } {
  const numbers: { [value: string]: number } = Object.create(null)
  for (let index = 0; index < list.length; index++) numbers[list[index] as string] = index
  return numbers
}

/**
 * Each word's place in the list of all of them, found by halving it when it is asked for: to number 87,593 words takes
 * longer than to find those of many articles. The list is in the order of its words in lower case, but for the first.
 */
function searched(list: readonly string[]): { [word: string]: number } {
  const added = new Map<string | symbol, number>([[list[0]!, 0]])
  const size = list.length
  const find = (word: string): number | undefined => {
    const lower = word.toLowerCase()
    let from = 1
    for (let to = size; from < to; ) {
      const middle = (from + to) >>> 1
      if (list[middle]!.toLowerCase() < lower) from = middle + 1
      else to = middle
    }
    for (; from < size && list[from]!.toLowerCase() === lower; from++) if (list[from] === word) return from
    return undefined
  }
  return new Proxy(Object.create(null) as { [word: string]: number }, {
    get: (_, word) => added.get(word) ?? (typeof word === 'string' ? find(word) : undefined),
    set(_, word, number: number) {
      added.set(word, number)
      return true
    },
  })
}

/** Numbers of 32 bits; copied, because a small buffer may begin anywhere in a larger one. */
const numbers = (base64: string): Uint32Array => new Uint32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)

/** wink-nlp's English model, whose lexicon is read in a fraction of the time. */
export const winkModel = { ...model, core } as typeof model
