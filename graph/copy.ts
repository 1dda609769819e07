import { cypher, cypherNames } from './cypher.ts'
import { migrate } from './migrate.ts'
import type { Row, Store } from './store.ts'

const LABELS = ['Place', 'Article', 'Actor', 'Event', 'Statement'] as const
/** Nodes in one transaction; an article may have a mebibyte of text. */
const PAGE = 200

export interface Copied {
  readonly nodes: number
  readonly relationships: number
}

/**
 * Carries every node and relationship from one store to the other, page by page. What is there already is brought to
 * the source's state, what only the target has stays; so it can be broken off and run again. The source is only read.
 * Throws a RangeError for a relationship that the model does not know.
 */
export async function copyGraph(
  from: Store,
  to: Store,
  progress: (copied: Copied) => void = () => {},
): Promise<Copied> {
  await migrate(to)
  const copied = { nodes: 0, relationships: 0 }
  for (const label of LABELS)
    for await (const page of pages(from, label)) {
      await to.write(cypher(`copy/node/${label.toLowerCase()}`, to.engine), { rows: page })
      copied.nodes += page.length
      progress(copied)
    }
  for (const label of LABELS) {
    if (!cypherNames('copy/outgoing').includes(`copy/outgoing/${label.toLowerCase()}`)) continue
    for await (const page of pages(from, label)) {
      copied.relationships += await copyOutgoing(from, to, label, page)
      progress(copied)
    }
  }
  return copied
}

type NodeRow = { id: string; labels: string[]; properties: Row }
type LinkRow = { source: string; type: string; target: string; labels: string[]; properties: Row }

async function* pages(from: Store, label: string): AsyncGenerator<NodeRow[]> {
  const query = cypher(`copy/nodes/${label.toLowerCase()}`, from.engine)
  for (let after = ''; ; ) {
    const page = await from.read<NodeRow>(query, { after, limit: PAGE })
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.id
  }
}

/** One transaction for each page: its relationships by kind, because neither engine takes a type as a parameter. */
async function copyOutgoing(from: Store, to: Store, label: string, page: readonly NodeRow[]): Promise<number> {
  const links = await from.read<LinkRow>(cypher(`copy/outgoing/${label.toLowerCase()}`, from.engine), {
    ids: page.map(({ id }) => id),
  })
  const kinds = new Map<string, LinkRow[]>()
  for (const link of links) {
    const target = LABELS.find((candidate) => link.labels.includes(candidate)) ?? link.labels.join('-')
    const query = `copy/link/${label}-${link.type}-${target}`.toLowerCase().replaceAll('_', '-')
    const rows = kinds.get(query)
    if (rows) rows.push(link)
    else kinds.set(query, [link])
  }
  await to.transaction(async (run) => {
    for (const [query, rows] of kinds) await run(cypher(query, to.engine), { rows })
  })
  return links.length
}
