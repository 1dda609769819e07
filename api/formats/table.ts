import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Columns, cellsOf } from './columns.ts'
import { negotiate } from './negotiate.ts'

/** Sends items as the request prefers: `json` for JSON, else the items as CSV (RFC 4180, with a header) or NDJSON. */
export function sendItems<Item, Json>(
  request: FastifyRequest,
  reply: FastifyReply,
  items: readonly Item[],
  columns: Columns<Item>,
  json: Json,
): Json | FastifyReply {
  reply.header('vary', 'Accept')
  switch (negotiate(request.headers.accept)) {
    case 'text/csv':
      return reply.type('text/csv; charset=utf-8; header=present').serializer(String).send(csv(items, columns))
    case 'application/x-ndjson':
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .serializer(String)
        .send(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    default:
      return json
  }
}

/** The header stands there even over no rows. Cells that a spreadsheet would run as a formula are made harmless. */
function csv<Item>(items: readonly Item[], columns: Columns<Item>): string {
  const rows = items.map((item) => cellsOf(columns, item))
  return stringify([Object.keys(columns), ...rows], { escape_formulas: true, record_delimiter: 'windows' })
}
