import { EVENT_TYPES, type EventType, QUAD_CLASSES, type QuadClass } from '../../graph/extraction.ts'
import { MalformedData, oneOf, readTable } from '../languages/table.ts'

/** What PLOVER and CAMEO say of a class and its modes. */
export interface Plover {
  /** Null for the institutional classes. */
  readonly quadClass: (type: EventType) => QuadClass | null
  /** Conflict (−10) to cooperation (10); null for the institutional classes. */
  readonly scale: (type: EventType) => number | null
  /** Whether the class has the mode; `-` is the class without one. */
  readonly hasMode: (type: EventType, mode: string) => boolean
  /** The modes of a class with what they mean; `-` is the class without one. */
  readonly modes: (type: EventType) => readonly { mode: string; meaning: string }[]
  /** CAMEO code of a mode, or null. */
  readonly cameo: (type: EventType, mode: string) => string | null
  /** Whether it goes on for a while, so that the present tense says that it does so now. */
  readonly durative: (type: EventType, mode: string) => boolean
}

const none = (cell: string) => cell === '-'

let own: Plover | undefined

/** Reads classes.tsv and modes.tsv, once for all languages. Throws MalformedData. */
export function readPlover(): Plover {
  own ??= read(new URL('./', import.meta.url))
  return own
}

function read(folder: URL): Plover {
  const classes = new Map<EventType, { quadClass: QuadClass | null; scale: number | null }>()
  for (const row of readTable(new URL('classes.tsv', folder), ['type', 'quadClass', 'scale'])) {
    const scale = none(row.scale) ? null : Number(row.scale)
    if (Number.isNaN(scale)) throw new MalformedData(row.file, row.line, `scale “${row.scale}” is no number`)
    const quadClass = none(row.quadClass) ? null : oneOf(row, 'quadClass', row.quadClass, QUAD_CLASSES)
    classes.set(oneOf(row, 'type', row.type, EVENT_TYPES), { quadClass, scale })
  }
  const modes = new Map<
    string,
    { type: string; mode: string; meaning: string; cameo: string | null; durative: boolean }
  >()
  for (const row of readTable(new URL('modes.tsv', folder), ['type', 'mode', 'cameo', 'aspect', 'meaning'])) {
    const key = `${oneOf(row, 'type', row.type, EVENT_TYPES)} ${row.mode}`
    if (modes.has(key)) throw new MalformedData(row.file, row.line, `“${key}” stands twice`)
    if (!none(row.cameo) && !/^\d{3,4}$/.test(row.cameo))
      throw new MalformedData(row.file, row.line, `cameo “${row.cameo}” is no CAMEO code`)
    const durative = oneOf(row, 'aspect', row.aspect, ['durative', 'punctual']) === 'durative'
    const { type, mode, meaning } = row
    modes.set(key, { type, mode, meaning, cameo: none(row.cameo) ? null : row.cameo, durative })
  }
  return {
    quadClass: (type) => classes.get(type)?.quadClass ?? null,
    scale: (type) => classes.get(type)?.scale ?? null,
    hasMode: (type, mode) => modes.has(`${type} ${mode}`),
    modes: (wanted) => [...modes.values()].filter(({ type }) => type === wanted),
    cameo: (type, mode) => modes.get(`${type} ${mode}`)?.cameo ?? null,
    durative: (type, mode) => modes.get(`${type} ${mode}`)?.durative ?? false,
  }
}
