import { type Command, Option } from 'commander'
import { Value } from 'typebox/value'
import { filterQuery } from '../api/schemas/filters.ts'
import { FILTERS, type Filter, type Resource } from '../graph/queries/filter.ts'

type Options = { readonly [name: string]: unknown }
type Schema = { readonly type?: string; readonly description?: string }

/** Adds the filters that REST takes for any of the resources, by the same names; those of a list may be repeated. */
export function filterOptions(command: Command, resources: readonly Resource[]): Command {
  for (const [name, { type, description = '' }] of grammar(resources)) {
    const option = new Option(`--${name} <value>`, description.replace('the parameter', 'it'))
    if (type === 'array') option.argParser((value, before: string[] = []) => [...before, value])
    command.addOption(option)
  }
  return command
}

/** The filter that the options give. Throws an error that names each option which the resource does not know or take. */
export function filterFrom(resource: Resource, resources: readonly Resource[], options: Options): Filter {
  const known: readonly string[] = FILTERS[resource]
  const given = grammar(resources).flatMap(([name]) => (options[name] === undefined ? [] : [name]))
  const foreign = given.filter((name) => !known.includes(name))
  if (foreign.length > 0)
    throw new Error(
      `${resource} cannot be filtered by ${dashed(foreign)}. Their filters are ${dashed(known)}; --resource chooses what to print.`,
    )
  const filter = Object.fromEntries(given.map((name) => [name, options[name]]))
  const wrong = Value.Errors(filterQuery(resource, {}), filter).map(({ instancePath, keyword, params, message }) => {
    const [, name = '', at] = instancePath.split('/')
    const value = at === undefined ? filter[name] : (filter[name] as string[])[Number(at)]
    const { allowedValues } = params as { allowedValues?: readonly string[] }
    const rule = allowedValues
      ? `must be one of ${allowedValues.join(', ')}`
      : keyword === 'format'
        ? 'must be a day, such as 2025-01-20'
        : message
    return `--${name} is “${value}”; it ${rule}.`
  })
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return filter
}

const dashed = (names: readonly string[]) => names.map((name) => `--${name}`).join(', ')

/** Every filter of the resources, with its schema. */
function grammar(resources: readonly Resource[]): [string, Schema][] {
  const properties = resources.map((resource) => filterQuery(resource, {}).properties as { [name: string]: Schema })
  return Object.entries(Object.assign({}, ...properties))
}
