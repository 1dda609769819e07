import { brotliCompressSync, constants } from 'node:zlib'
import type { Entry } from './entry.ts'

/** Forms share a block when they share this many letters: a look-up reads one block. */
export const BLOCK = 3

/** The index, compressed; the same entries give the same bytes. */
export function encodeIndex(entries: Iterable<Entry>): Buffer {
  return brotliCompressSync(Buffer.from(indexText(entries), 'latin1'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  })
}

/** The index in the format of lexicon/README.md. */
export function indexText(entries: Iterable<Entry>): string {
  const classes: string[] = []
  const numberOf = new Map<string, number>()
  const forms = new Map<string, Set<string>>()
  for (const { form, lemma, prefix, features } of entries) {
    const name = JSON.stringify(features)
    let number = numberOf.get(name)
    if (number === undefined) {
      number = classes.push(name) - 1
      numberOf.set(name, number)
    }
    let shared = 0
    while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++
    const cut = form.length - shared
    if (cut > 35 || prefix > 35) continue
    const code = `${number.toString(36).padStart(2, '0')}${cut.toString(36)}${prefix.toString(36)}${lemma.slice(shared)}`
    forms.set(form, (forms.get(form) ?? new Set()).add(code))
  }
  const blocks = new Map<string, string>()
  let previous = ''
  for (const form of [...forms.keys()].sort()) {
    const key = form.slice(0, BLOCK)
    const block = blocks.get(key)
    if (block === undefined) previous = key
    let shared = 0
    while (shared < form.length && shared < 35 && form[shared] === previous[shared]) shared++
    blocks.set(key, `${block ?? ''}${shared.toString(36)}${form.slice(shared)} ${[...forms.get(form)!].join(' ')}\n`)
    previous = form
  }
  const directory = [...blocks].map(([key, block]) => `${key} ${block.length}`)
  const head = [classes.length, ...classes, directory.length, ...directory].join('\n')
  return `${head}\n${[...blocks.values()].join('')}`
}
