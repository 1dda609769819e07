import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Figure, median } from './measure.ts'
import { READERS, type ReaderName } from './readers.ts'

const ROUNDS = 9
const STARTS = 7

/**
 * Milliseconds for an article of 250 words, against compromise's full parse, wink-nlp's tagging and Intl.Segmenter on the same
 * English text. In one process the second reader would find the compiler and the heap as the first left them, and its time
 * doubled or halved by turns; so each has a process of its own, and they take turns, so that what else the machine does falls on all.
 */
export async function extraction(): Promise<Figure[]> {
  const starts: { importing: number; loading: number }[] = []
  for (let at = 0; at < STARTS; at++)
    starts.push((await answer(begin('./start-process.ts'))) as (typeof starts)[number])
  const processes = new Map<ReaderName, ChildProcess>()
  for (const name of READERS) {
    const reader = begin('./reader-process.ts', name)
    processes.set(name, reader)
    await answer(reader)
  }
  const rounds = new Map<ReaderName, number[]>(READERS.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, reader] of processes) {
      reader.send('round')
      rounds.get(name)!.push((await answer(reader)) as number)
    }
  for (const reader of processes.values()) reader.disconnect()

  const of = (name: ReaderName) => rounds.get(name)!
  const against = (name: ReaderName, other: ReaderName, what: string): Figure => ({
    what: name === 'English' ? 'an English article' : 'a German article',
    value: median(of(name)),
    unit: 'ms',
    // The ratio within a round, for both sides of which the machine was as busy.
    than: { what, value: median(of(other)), ratio: median(of(name).map((time, round) => time / of(other)[round]!)) },
    from: Math.min(...of(name)),
    to: Math.max(...of(name)),
  })
  return [
    { what: 'modules of the extractor imported', ...spread(starts.map(({ importing }) => importing)), unit: 'ms' },
    { what: 'start of the extractor', ...spread(starts.map(({ loading }) => loading)), unit: 'ms' },
    against('English', 'compromise', 'compromise, a full parse'),
    against('English', 'wink', 'wink-nlp tagging'),
    against('English', 'segmenter', 'Intl.Segmenter'),
    against('German', 'English', 'an English one'),
  ]
}

const spread = (values: readonly number[]) => ({
  value: median(values),
  from: Math.min(...values),
  to: Math.max(...values),
})

function begin(script: string, ...names: string[]): ChildProcess {
  const register = fileURLToPath(new URL('../typescript/register.js', import.meta.url))
  return fork(fileURLToPath(new URL(script, import.meta.url)), names, { execArgv: ['--import', register] })
}

/** The next message of a process. Throws an Error where it ends before. */
async function answer(process: ChildProcess): Promise<unknown> {
  const ended = new AbortController()
  try {
    return await Promise.race([
      once(process, 'message', { signal: ended.signal }).then(([message]) => message),
      once(process, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`A process of the bench ended with ${code} before it had answered.`)
      }),
    ])
  } finally {
    ended.abort()
  }
}
