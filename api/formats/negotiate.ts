import { Failure } from '../errors.ts'

/** What a list can be had as, the default first. */
export const FORMATS = ['application/json', 'text/csv', 'application/x-ndjson'] as const
export type Format = (typeof FORMATS)[number]

/** The format that an Accept header prefers; throws NOT_ACCEPTABLE where it takes none of ours. */
export function negotiate(accept: string | undefined): Format {
  if (accept === undefined || accept.trim() === '') return FORMATS[0]
  const ranges = accept
    .split(',')
    .map((range) => {
      const [type = '', ...params] = range.split(';').map((part) => part.trim().toLowerCase())
      const quality = params.find((param) => param.startsWith('q='))
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { type } of ranges) {
    const format = FORMATS.find((one) => type === one || type === '*/*' || type === `${one.split('/')[0]}/*`)
    if (format) return format
    if (type === 'application/jsonl' || type === 'application/x-jsonlines') return 'application/x-ndjson'
  }
  throw new Failure('NOT_ACCEPTABLE', `None of ${accept.slice(0, 100)} is offered here.`, {
    field: 'Accept',
    mend: `Ask for ${FORMATS.join(', ')}.`,
  })
}
