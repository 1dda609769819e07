import type { Params, Row, Run, Store } from '../graph/store.ts'

/** One query as the store was given it. */
export interface Call {
  readonly query: string
  readonly params: Params
}

/** A store that notes every query it is given; those of one transaction are noted together. */
export function recording(store: Store): { store: Store; calls: Call[][] } {
  const calls: Call[][] = []
  return {
    calls,
    store: {
      ...store,
      engine: store.engine,
      read: <R extends Row>(query: string, params: Params = {}) => {
        calls.push([{ query, params }])
        return store.read<R>(query, params)
      },
      transaction: (work) =>
        store.transaction((run) => {
          const noted: Call[] = []
          calls.push(noted)
          const noting: Run = (query, params = {}) => {
            noted.push({ query, params })
            return run(query, params)
          }
          return work(noting)
        }),
    },
  }
}
