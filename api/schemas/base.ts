import { type Static, type TSchema, Type } from 'typebox'

/** The schema or null, as a type list: it is plain JSON Schema, and serialised without trying alternatives. */
export function nullable<Schema extends TSchema>(schema: Schema) {
  const { type, enum: values } = schema as unknown as { type: string; enum?: readonly unknown[] }
  return Type.Unsafe<Static<Schema> | null>({
    ...schema,
    type: [type, 'null'],
    ...(values ? { enum: [...values, null] } : {}),
  })
}

/** One of these strings. */
export function oneOf<const Value extends string>(values: readonly Value[], options: { description?: string } = {}) {
  return Type.Unsafe<Value>({ type: 'string', enum: [...values], ...options })
}

const shared: TSchema[] = []

/** Names a schema, so that replies refer to it and OpenAPI lists it once. */
export function named<Schema extends TSchema>(id: string, schema: Schema) {
  shared.push({ ...schema, $id: id } as TSchema)
  return Type.Unsafe<Static<Schema>>({ $ref: `${id}#` })
}

/** Every schema that `named` has named: the app adds them before its routes. */
export const sharedSchemas: readonly TSchema[] = shared

export const Text = nullable(Type.String())
export const Numeral = nullable(Type.Number())
