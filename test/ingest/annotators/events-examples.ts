import type { Event } from '../../../ingest/document.ts'

/** What an example of a frame must come to: “Macron,Scholz>Putin [planned]”, or “?” where only the class counts. */
export interface Expected {
  readonly actors: readonly string[] | null
  readonly recipients: readonly string[]
  readonly status: string
}

/** Reads the expect cell of a frame. */
export function parseExpect(cell: string): Expected {
  const parts = /^(?<who>[^[]*?)\s*(?:\[(?<status>\w+)\])?$/.exec(cell)?.groups
  if (!parts) throw new Error(`“${cell}” tells no event.`)
  const who = parts.who ?? ''
  const status = parts.status ?? 'happened'
  if (who === '?') return { actors: null, recipients: [], status }
  const [actors = '', recipients = ''] = who.split('>')
  const list = (text: string) => (text === '' ? [] : text.split(','))
  return { actors: list(actors), recipients: list(recipients), status }
}

/** What an event misses of what its example expects, in words; null where nothing. */
export function misses(event: Event | undefined, expected: Expected, names: (id: string) => string): string | null {
  if (!event) return 'no event'
  const told = (role: string) =>
    event.participants
      .filter((one) => one.role === role)
      .map(({ mention, actorId }) => `${mention.text} ${names(actorId)}`)
  const lacks = (wanted: readonly string[], got: readonly string[]) =>
    wanted.length !== got.length || wanted.some((name) => !got.some((text) => text.includes(name)))
  if (event.status !== expected.status) return `${event.status} (${event.rule})`
  if (expected.actors === null) return null
  if (lacks(expected.actors, told('actor'))) return `actors ${told('actor').join(', ') || 'none'}`
  if (lacks(expected.recipients, told('recipient'))) return `recipients ${told('recipient').join(', ') || 'none'}`
  return null
}
