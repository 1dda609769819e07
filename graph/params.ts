import { ParameterInvalid } from './errors.ts'
import type { Params } from './store.ts'

/**
 * Checks that every parameter is a plain value that both engines take: null, boolean, finite number, string, list, map.
 * Throws ParameterInvalid with the path of the first that is not. Ids (`id`, `…Id`) must be strings or null.
 */
export function checkParams(params: Params): void {
  for (const [key, value] of Object.entries(params)) check(value, key)
}

function check(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse(path, String(value))
    if (/(^|\.)(id|[a-z]+Id)$/.test(path)) throw refuse(path, `the number ${value}, where an id is a string`)
    return
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${path}[${index}]`)
    return
  }
  if (isPlainObject(value)) {
    for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`)
    return
  }
  throw refuse(path, value instanceof Date ? 'a Date, where a time is an ISO string' : typeof value)
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function refuse(path: string, found: string): ParameterInvalid {
  return new ParameterInvalid(
    `Parameter $${path} is ${found}.`,
    'Pass plain JSON values; times and dates as ISO strings.',
  )
}
