/** Why an article cannot be taken or read: a stable code, the field, and what to do about it. */
export class ArticleFault extends Error {
  readonly code: ArticleFaultCode
  readonly field: string
  readonly mend: string

  constructor(code: ArticleFaultCode, field: string, message: string, mend: string) {
    super(message)
    this.name = 'ArticleFault'
    this.code = code
    this.field = field
    this.mend = mend
  }
}

export type ArticleFaultCode =
  | 'INVALID_ARTICLE'
  | 'ARTICLE_TOO_LARGE'
  | 'BAD_DATE'
  | 'UNSUPPORTED_LANGUAGE'
  | 'SOURCE_UNREADABLE'
