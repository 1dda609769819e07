import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ToRow } from './columns.ts'
import { negotiate } from './negotiate.ts'

/**
 * Sends items as the request prefers: `json` for JSON, else the items as CSV (RFC 4180, with a header) or NDJSON.
 * `columns` has an item from which the header of an empty table is made.
 */
export function sendItems<Item, Json>(
  request: FastifyRequest,
  reply: FastifyReply,
  items: readonly Item[],
  toRow: ToRow<Item>,
  json: Json,
): Json | FastifyReply {
  reply.header('vary', 'Accept')
  switch (negotiate(request.headers.accept)) {
    case 'text/csv':
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .serializer(String)
        .send(csv(items.map(toRow)))
    case 'application/x-ndjson':
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .serializer(String)
        .send(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    default:
      return json
  }
}

/** Cells that a spreadsheet would run as a formula are made harmless. */
function csv(rows: readonly { [column: string]: unknown }[]): string {
  return stringify([...rows], { header: true, escape_formulas: true, record_delimiter: 'windows' })
}
