// The file by its name: a bundler would else take another build of the package than Node, and types of one are none to the other.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql/index.js'
import { Failure } from '../errors.ts'
import type { Context } from './context.ts'
import { DEFAULT_FIRST, MOST } from './paging.ts'

/** At the top of one request, aliases and fragments included. */
const ROOT_FIELDS = 20
/** How many things one request may ask for: pages times pages, as far down as it goes. */
const COST = 20_000
/** A page that must be looked up for each parent by itself weighs as much as so many things. */
const LOOK_UP = 50

type Variables = { readonly [name: string]: unknown }
type Asked = Pick<Context, 'counted' | 'paged'>

/** Throws QUERY_TOO_COSTLY for a document that asks for more than one request may, before any of it is asked. */
export function refuseCostly(schema: GraphQLSchema, document: DocumentNode, asked: Asked, variables: Variables): void {
  const measure = new Measure(schema, document, asked, variables)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const fields = measure.fieldsIn(definition.selectionSet)
    if (fields > ROOT_FIELDS)
      throw new Failure('QUERY_TOO_COSTLY', `${fields} fields stand at the top of the query.`, {
        mend: `Ask for at most ${ROOT_FIELDS} at once, aliases included; filters take lists of ids.`,
      })
    const cost = measure.operation(definition)
    if (cost > COST)
      throw new Failure('QUERY_TOO_COSTLY', `The query may fetch ${cost} things; ${COST} are allowed.`, {
        field: 'first',
        mend: 'Ask for shorter pages below other pages, or in several requests; leave out totalCount, cursors and filters there.',
      })
  }
}

class Measure {
  readonly #schema: GraphQLSchema
  readonly #asked: Asked
  readonly #variables: Variables
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  /** What a fragment costs once: it may stand in many places, and fragments in fragments. */
  readonly #costs = new Map<string, number>()
  readonly #counts = new Map<string, number>()

  constructor(schema: GraphQLSchema, document: DocumentNode, asked: Asked, variables: Variables) {
    this.#schema = schema
    this.#asked = asked
    this.#variables = variables
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition)
  }

  operation({ operation, selectionSet }: OperationDefinitionNode): number {
    return this.#set(selectionSet, this.#schema.getRootType(operation))
  }

  /** Fields of one level, with those of its fragments. */
  fieldsIn({ selections }: SelectionSetNode): number {
    let count = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) count++
      else if (selection.kind === Kind.INLINE_FRAGMENT) count += this.fieldsIn(selection.selectionSet)
      else count += this.#once(this.#counts, selection.name.value, (one) => this.fieldsIn(one.selectionSet))
    }
    return count
  }

  #set({ selections }: SelectionSetNode, type: GraphQLNamedType | null | undefined): number {
    let cost = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, type)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition
        cost += this.#set(selection.selectionSet, on ? this.#schema.getType(on.name.value) : type)
      } else
        cost += this.#once(this.#costs, selection.name.value, (one) =>
          this.#set(one.selectionSet, this.#schema.getType(one.typeCondition.name.value)),
        )
    }
    return cost
  }

  #once(known: Map<string, number>, name: string, measure: (fragment: FragmentDefinitionNode) => number): number {
    const fragment = this.#fragments.get(name)
    let value = known.get(name)
    if (value === undefined) {
      value = fragment ? measure(fragment) : 0
      known.set(name, value)
    }
    return value
  }

  #field(node: FieldNode, parent: GraphQLNamedType | null | undefined): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field || !node.selectionSet) return 0
    const type = getNamedType(field.type)
    const below = isCompositeType(type) ? this.#set(node.selectionSet, type) : 0
    if (field.args.some(({ name }) => name === 'first'))
      return this.#pageSize(node, field) * (1 + below) + (this.#isBatched(node, type) ? 1 : LOOK_UP)
    // What a page holds was counted with the page.
    const ofPage = node.name.value === 'nodes' || node.name.value === 'edges'
    return below + (isListType(getNullableType(field.type)) && !ofPage ? 1 : 0)
  }

  /** Pages of all parents come in one query where nothing but their length is asked. */
  #isBatched({ arguments: given = [] }: FieldNode, type: GraphQLNamedType): boolean {
    const { counted, paged } = this.#asked
    return !counted && !paged && type.name.endsWith('Connection') && given.every(({ name }) => name.value === 'first')
  }

  #pageSize({ arguments: given = [] }: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const value = (name: string) => this.#number(given.find((one) => one.name.value === name)?.value)
    const preset = field.args.find(({ name }) => name === 'first')?.defaultValue
    const size = value('first') ?? value('last') ?? (typeof preset === 'number' ? preset : DEFAULT_FIRST)
    // A longer page is refused by its own name.
    return Math.min(Math.max(size, 0), MOST)
  }

  #number(value: ValueNode | undefined): number | undefined {
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return undefined
    const given = this.#variables[value.name.value]
    // Not given, it has a default that the operation sets: as much as there may be.
    return given === null ? undefined : typeof given === 'number' ? given : MOST
  }
}
