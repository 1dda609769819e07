import { readdirSync } from 'node:fs'
import { MalformedData, readTable } from '../../languages/table.ts'

export type FrameKind = 'verbs' | 'light' | 'nouns'

interface Place {
  readonly file: URL
  readonly line: number
}

/** Lists of words that many frames ask for, by name: `$troops` stands for all of them. */
export interface WordLists {
  /** A slots cell with the words of every list that it names. */
  readonly inSlots: (at: Place, slots: string) => string
  /** The triggers of a cell, one for each word of a list: `erheben+$charge` is as many triggers. */
  readonly inTriggers: (at: Place, triggers: string) => readonly string[]
}

/** The tables of frames in a folder by their kind: `verbs.tsv` first, then `verbs-….tsv` by name. */
export function frameFiles(folder: URL): (kind: FrameKind) => readonly URL[] {
  const names = readdirSync(folder)
    .filter((name) => /^(?:verbs|light|nouns)(?:-[a-z]+)*\.tsv$/.test(name))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return (kind) => names.filter((name) => name.startsWith(kind)).map((name) => new URL(name, folder))
}

/** Reads words.tsv (`name  words`; the words of a list may name lists above it). Throws MalformedData. */
export function readWordLists(file: URL): WordLists {
  const lists = new Map<string, string>()
  const expand = (at: Place, text: string) =>
    text.replace(/\$([a-z]+)/g, (_, name: string) => {
      const words = lists.get(name)
      if (words === undefined) throw new MalformedData(at.file, at.line, `“$${name}” is no list of words`)
      return words
    })
  for (const row of readTable(file, ['name', 'words'])) {
    if (!/^[a-z]+$/.test(row.name)) throw new MalformedData(file, row.line, `“${row.name}” is no name of a list`)
    if (lists.has(row.name)) throw new MalformedData(file, row.line, `the list “${row.name}” stands there twice`)
    if (row.words === '') throw new MalformedData(file, row.line, `the list “${row.name}” is empty`)
    lists.set(row.name, expand(row, row.words))
  }
  return {
    inSlots: expand,
    inTriggers: (at, triggers) =>
      // Few cells name a list.
      !triggers.includes('$')
        ? triggers.split('|')
        : triggers.split('|').flatMap((trigger) =>
            trigger
              .split('+')
              .map((part) => expand(at, part).split('|'))
              .reduce(
                (all, words) => all.flatMap((begun) => words.map((word) => (begun ? `${begun}+${word}` : word))),
                [''],
              ),
          ),
  }
}
