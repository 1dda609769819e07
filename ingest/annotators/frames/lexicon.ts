import { EVENT_TYPES, type EventType } from '../../../graph/extraction.ts'
import type { LanguagePack } from '../../language.ts'
import { MalformedData, oneOf, readTable } from '../../languages/table.ts'
import { readPlover } from '../../plover/plover.ts'
import { rememberingForms } from '../form-cache.ts'
import { frameFiles, readWordLists } from './frame-files.ts'
import { placeWords } from './place-sites.ts'
import { parseSlots, type Slots } from './slots.ts'
import { WordEnds } from './word-ends.ts'

/** What a trigger says has happened, and who is who in it. */
export interface Frame extends Slots {
  readonly type: EventType
  readonly mode: string | null
  readonly cameo: string | null
  readonly durative: boolean
  /** Words that must stand beside the verb: [“in”, “kraft”] for “in Kraft treten”; empty for most. */
  readonly words: readonly string[]
  readonly ends: WordEnds
  readonly rule: string
  readonly example: string
  readonly expect: string
}

/** A trigger noun of several words. */
export interface NounPhrase {
  readonly noun: string
  readonly words: readonly string[]
}

export interface Lexicon {
  /** Frames of a verb, those that ask for most first. A phrasal verb's particle follows its lemma after a space. */
  readonly verb: (lemma: string) => readonly Frame[]
  /** Whether a verb has frames with a particle behind it. */
  readonly isPhrasal: (lemma: string) => boolean
  /** Frames of a noun or a noun with words before it, found by its last part too (“Gaswirtschaftsgipfel” by “Gipfel”). */
  readonly noun: (lemma: string) => readonly Frame[]
  /** Trigger nouns of several words by the last: “call” → [“phone call”, “telephone call”]. */
  readonly nounPhrases: (last: string) => readonly NounPhrase[]
  /** Whether a preposition and its noun say nothing of the country where something happens: “with the help of Oslo”, “near the border with Chad”. */
  readonly isNowhere: (preposition: string | null, noun: string) => boolean
  readonly all: readonly { readonly trigger: string; readonly frame: Frame }[]
}

const columns = ['triggers', 'type', 'mode', 'cameo', 'slots', 'example', 'expect'] as const
const nothing: readonly never[] = []
/** Of a frame without words of its own. */
export const noEnds = new WordEnds()
/** A noun of fewer letters is taken for the end of a compound only where compounds.tsv says so. */
const shortestTail = 5

/** Reads a language's frames (events/verbs*.tsv, light*.tsv, nouns*.tsv), words.tsv and compounds.tsv. Throws MalformedData. */
export function readLexicon(pack: LanguagePack): Lexicon {
  const { language, folder } = pack
  const isPlaceWord = placeWords(pack)
  const plover = readPlover()
  const verbs = new Map<string, Frame[]>()
  const nouns = new Map<string, Frame[]>()
  const all: { trigger: string; frame: Frame }[] = []
  const lists = readWordLists(new URL('events/words.tsv', folder))
  const files = frameFiles(new URL('events/', folder))
  const read = (kind: 'verbs' | 'light' | 'nouns', add: (trigger: string, frame: Frame) => void) => {
    for (const row of files(kind).flatMap((file) => readTable(file, columns))) {
      const type = oneOf(row, 'type', row.type, EVENT_TYPES)
      if (!plover.hasMode(type, row.mode))
        throw new MalformedData(row.file, row.line, `${type} has no mode “${row.mode}”`)
      if (row.cameo !== '' && !/^\d{3,4}$/.test(row.cameo))
        throw new MalformedData(row.file, row.line, `cameo “${row.cameo}” is no CAMEO code`)
      if (row.example === '' || row.expect === '') throw new MalformedData(row.file, row.line, 'an example is missing')
      const { patterns, free, again, weight } = parseSlots({ ...row, slots: lists.inSlots(row, row.slots) })
      // One shape for all of them: they are asked for again and again.
      const frame: Frame = {
        patterns,
        free,
        again,
        weight,
        type,
        mode: row.mode === '-' ? null : row.mode,
        cameo: row.cameo || plover.cameo(type, row.mode),
        durative: plover.durative(type, row.mode),
        words: nothing,
        ends: noEnds,
        rule: `${language}/${kind}:${row.triggers.split('|')[0]}:${type}`,
        example: row.example,
        expect: row.expect,
      }
      for (const trigger of lists.inTriggers(row, row.triggers)) {
        if (trigger === '') throw new MalformedData(row.file, row.line, 'a trigger is empty')
        all.push({ trigger, frame })
        add(trigger, frame)
      }
    }
  }
  const put = (map: Map<string, Frame[]>, key: string, frame: Frame) => {
    const frames = map.get(key)
    if (frames) frames.push(frame)
    else map.set(key, [frame])
  }
  read('light', (trigger, frame) => {
    const [verb = '', ...words] = trigger.split('+')
    const lower = words.map((word) => word.toLowerCase())
    put(verbs, verb, withWords(frame, lower))
  })
  read('verbs', (trigger, frame) => put(verbs, trigger, frame))
  read('nouns', (trigger, frame) => put(nouns, trigger.toLowerCase(), frame))
  for (const frames of [...verbs.values(), ...nouns.values()]) frames.sort((a, b) => b.weight - a.weight)

  const tails = new Map<string, boolean>()
  for (const row of readTable(new URL('events/compounds.tsv', folder), ['noun', 'triggers']))
    tails.set(row.noun.toLowerCase(), oneOf(row, 'triggers', row.triggers, ['yes', 'no']) === 'yes')
  const phrases = new Map<string, NounPhrase[]>()
  for (const trigger of nouns.keys()) {
    const last = trigger.slice(trigger.lastIndexOf(' ') + 1)
    if (last !== trigger)
      phrases.set(last, [...(phrases.get(last) ?? []), { noun: trigger, words: trigger.split(' ') }])
  }
  const compounds = tails.size > 0
  // No more letters are cut off than the longest of them leaves: a word may be as long as a text.
  let longest = 0
  for (const list of [nouns, tails]) for (const { length } of list.keys()) longest = Math.max(longest, length)
  const tail = (lemma: string): readonly Frame[] => {
    for (let start = Math.max(1, lemma.length - longest); start <= lemma.length - 3; start++) {
      const rest = lemma.slice(start)
      const known = tails.get(rest)
      if (known === false) return nothing
      const frames = nouns.get(rest)
      if (frames && (known || rest.length >= shortestTail)) return frames
    }
    return nothing
  }
  const nounFrames = (lower: string): readonly Frame[] => {
    if (tails.get(lower) === false) return nothing
    // A plural that the analyser did not know keeps its -s.
    const plain = lower.endsWith('s') ? nouns.get(lower.slice(0, -1)) : undefined
    return nouns.get(lower) ?? plain ?? (compounds ? tail(lower) : nothing)
  }
  const phrasal = new Set<string>()
  for (const trigger of verbs.keys())
    for (let at = trigger.indexOf(' '); at >= 0; at = trigger.indexOf(' ', at + 1)) phrasal.add(trigger.slice(0, at))
  return {
    verb: (lemma) => verbs.get(lemma) ?? nothing,
    isPhrasal: (lemma) => phrasal.has(lemma),
    isNowhere: (preposition, noun) =>
      isPlaceWord('beside', preposition) || (preposition !== null && isPlaceWord('edge', noun)),
    noun: rememberingForms((lemma) => nounFrames(lemma.toLowerCase())),
    nounPhrases: (last) => phrases.get(last) ?? nothing,
    all,
  }
}

/** The frame of a verb with words of its own: it asks for more than one without. */
function withWords(frame: Frame, words: readonly string[]): Frame {
  const { patterns, free, again, weight, type, mode, cameo, durative, rule, example, expect } = frame
  const more = weight + 3 + words.length
  const ends = new WordEnds(words)
  return { patterns, free, again, weight: more, type, mode, cameo, durative, words, ends, rule, example, expect }
}
