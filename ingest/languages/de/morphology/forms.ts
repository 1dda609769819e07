import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Reading } from '../../../document.ts'

export type Lookup = (form: string) => readonly Reading[]

const nothing: readonly Reading[] = []
const BLOCK = 3

/**
 * Opens the form index (lexicon/forms.bin; format in lexicon/README.md). A block is read when a form that begins like
 * its forms is first asked for.
 */
export function openForms(file: URL): Lookup {
  const text = brotliDecompressSync(readFileSync(file)).toString('latin1')
  let at = 0
  const line = () => {
    const end = text.indexOf('\n', at)
    const found = text.slice(at, end)
    at = end + 1
    return found
  }
  const classes = Array.from({ length: Number(line()) }, () => JSON.parse(line()) as Omit<Reading, 'lemma'>)
  const directory = Array.from({ length: Number(line()) }, () => line())
  const blocks = new Map<string, string | Map<string, string>>()
  for (const row of directory) {
    const gap = row.lastIndexOf(' ')
    const length = Number(row.slice(gap + 1))
    blocks.set(row.slice(0, gap), text.slice(at, at + length))
    at += length
  }
  return (form) => {
    const key = form.slice(0, BLOCK)
    let block = blocks.get(key)
    if (block === undefined) return nothing
    if (typeof block === 'string') {
      block = unpack(block, key)
      blocks.set(key, block)
    }
    const codes = block.get(form)
    return codes === undefined ? nothing : codes.split(' ').map((code) => decode(code, form, classes))
  }
}

function unpack(block: string, key: string): Map<string, string> {
  const forms = new Map<string, string>()
  let previous = key
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf('\n', at)
    const gap = block.indexOf(' ', at)
    const form = previous.slice(0, Number.parseInt(block[at]!, 36)) + block.slice(at + 1, gap)
    forms.set(form, block.slice(gap + 1, end))
    previous = form
    at = end + 1
  }
  return forms
}

function decode(code: string, form: string, classes: readonly Omit<Reading, 'lemma'>[]): Reading {
  const features = classes[Number.parseInt(code.slice(0, 2), 36)]!
  const lemma = form.slice(0, form.length - Number.parseInt(code[2]!, 36)) + code.slice(4)
  const prefix = Number.parseInt(code[3]!, 36)
  return prefix
    ? { ...features, lemma, prefix: form.slice(0, prefix), source: 'dictionary' }
    : { ...features, lemma, source: 'dictionary' }
}
