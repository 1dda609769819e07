/** A question that cannot be answered as it was put. `code` is stable; `field` is the parameter, `mend` what to do. */
export class RequestInvalid extends Error {
  readonly code: 'BAD_CURSOR' | 'BAD_DATE' | 'BAD_RANGE' | 'INVALID_PARAMETER'
  readonly field: string
  readonly mend: string

  constructor(code: RequestInvalid['code'], field: string, message: string, mend: string) {
    super(message)
    this.name = 'RequestInvalid'
    this.code = code
    this.field = field
    this.mend = mend
  }
}
