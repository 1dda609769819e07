import envSchema, { type EnvSchemaData } from 'env-schema'
import { type Static, Type } from 'typebox'
import type { StoreOptions } from '../graph/open.ts'
import type { ModelSettings } from '../ingest/llm/client.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const list = (description: string) =>
  // env-schema makes an array of it.
  Type.Unsafe<string[]>({ type: 'string', separator: ',', default: '', description })

/** Every variable that the product reads. The description says what a right value is: it stands in the message about a wrong one. */
const Environment = Type.Object({
  HOST: Type.String({
    default: '127.0.0.1',
    minLength: 1,
    description: 'the address to listen on, such as 127.0.0.1 or 0.0.0.0',
  }),
  // As text: a schema of numbers takes 0x10 and 1e3 too.
  PORT: Type.String({
    default: '3000',
    pattern: '^(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])$',
    description: 'a port number from 0 (any free one) to 65535',
  }),
  DATA_DIR: Type.String({ default: 'data', minLength: 1, description: 'the folder of the embedded store' }),
  NEO4J_URI: Type.Optional(
    Type.String({
      pattern: '^(neo4j|bolt)(\\+s|\\+ssc)?://.+',
      description:
        'the address of a Neo4j server, such as neo4j://localhost:7687 or neo4j+s://example.databases.neo4j.io',
    }),
  ),
  NEO4J_USERNAME: Type.String({ default: 'neo4j', description: 'the name to log in to Neo4j with' }),
  NEO4J_PASSWORD: Type.Optional(Type.String({ description: 'the password of NEO4J_USERNAME' })),
  NEO4J_DATABASE: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z][A-Za-z0-9.-]{2,62}$',
      description: 'the name of a database of the Neo4j server',
    }),
  ),
  REDIS_URL: Type.Optional(
    Type.String({
      pattern: '^rediss?://.+',
      description: 'the address of a Redis server, such as redis://localhost:6379',
    }),
  ),
  API_KEYS: list('keys separated by commas; writing then needs one of them'),
  READ_API_KEYS: list('keys separated by commas; reading then needs one of them'),
  SEED: Type.Unsafe<'0' | '1'>({
    type: 'string',
    enum: ['0', '1'],
    default: '1',
    description: '1 to start with the seed articles, 0 to start empty',
  }),
  LOG_LEVEL: Type.Unsafe<(typeof LOG_LEVELS)[number]>({
    type: 'string',
    enum: [...LOG_LEVELS],
    default: 'info',
    description: `one of ${LOG_LEVELS.join(', ')}`,
  }),
  LLM_BASE_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/@\\s]+(/[^@\\s]*)?$',
      description:
        'the address of an OpenAI-compatible API without user and password, such as http://localhost:11434/v1',
    }),
  ),
  LLM_MODEL: Type.Optional(Type.String({ description: 'the name of a model of LLM_BASE_URL' })),
  LLM_API_KEY: Type.Optional(Type.String({ description: 'the key of LLM_BASE_URL' })),
  LLM_TIMEOUT: Type.String({
    default: '60',
    pattern: '^([1-9]\\d?|[12]\\d\\d|300)$',
    description: 'the seconds that one answer of the model may take, from 1 to 300',
  }),
  LLM_RETRIES: Type.String({
    default: '3',
    pattern: '^(\\d|10)$',
    description: 'how often the model is asked again, from 0 to 10',
  }),
  LLM_CONCURRENCY: Type.String({
    default: '2',
    pattern: '^([1-9]|[1-5]\\d|6[0-4])$',
    description: 'the number of questions that are open at a time, from 1 to 64',
  }),
})

type Variables = Static<typeof Environment>

export interface Config {
  readonly host: string
  readonly port: number
  readonly store: StoreOptions
  readonly apiKeys: readonly string[]
  readonly readApiKeys: readonly string[]
  /** Whether an empty graph starts with the seed articles. */
  readonly seed: boolean
  readonly logLevel: Variables['LOG_LEVEL']
  readonly redisUrl: string | null
  /** A language model that is asked beside the rules; null: the rules alone read. */
  readonly model: ModelSettings | null
}

/** A variable of the environment has a value that cannot be used. */
export class ConfigInvalid extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigInvalid'
  }
}

/** Reads the environment: the only place that does. Throws ConfigInvalid, naming each wrong variable and what it should be. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const variables = read(env)
  return {
    host: variables.HOST,
    port: Number(variables.PORT),
    store: storeOptions(variables),
    apiKeys: variables.API_KEYS.map((key) => key.trim()).filter(Boolean),
    readApiKeys: variables.READ_API_KEYS.map((key) => key.trim()).filter(Boolean),
    seed: variables.SEED === '1',
    logLevel: variables.LOG_LEVEL,
    redisUrl: variables.REDIS_URL ?? null,
    model: modelSettings(variables),
  }
}

function read(env: NodeJS.ProcessEnv): Variables {
  // A variable that is set to nothing is not set: so compose files pass on what they have.
  const data = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())) as EnvSchemaData
  try {
    return envSchema<Variables>({ schema: Environment, data, dotenv: false, env: false })
  } catch (error) {
    const { errors = [] } = error as { errors?: { instancePath: string }[] }
    const names = [...new Set(errors.map(({ instancePath }) => instancePath.split('/')[1] ?? ''))].filter(Boolean)
    if (names.length === 0) throw error
    throw new ConfigInvalid(names.map((name) => describe(name, env[name])).join('\n'))
  }
}

// So may an address be, by user and password in it.
const SECRET = /PASSWORD|KEY/

function describe(name: string, value: string | undefined): string {
  const { description } = Environment.properties[name as keyof Variables] as { description?: string }
  const secret = SECRET.test(name) || value?.includes('@')
  return `${name} is ${secret ? 'set wrongly' : `“${value}”`}; it must be ${description}.`
}

/**
 * The store at an address: a Neo4j by its URI, with user, password and database from the environment, else the folder of
 * an embedded one. Undefined: the folder that DATA_DIR names, whatever NEO4J_URI says.
 */
export function storeAt(address: string | undefined, env: NodeJS.ProcessEnv = process.env): StoreOptions {
  const isNeo4j = /^(neo4j|bolt)(\+s|\+ssc)?:/.test(address ?? '')
  const place = isNeo4j ? { NEO4J_URI: address } : { NEO4J_URI: '', ...(address ? { DATA_DIR: address } : {}) }
  return loadConfig({ ...env, ...place }).store
}

function modelSettings(variables: Variables): ModelSettings | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY, LLM_TIMEOUT, LLM_RETRIES, LLM_CONCURRENCY } = variables
  if (!baseUrl && !model) return null
  if (!baseUrl) throw new ConfigInvalid('LLM_MODEL is set and LLM_BASE_URL is not; set both, or neither.')
  if (!model) throw new ConfigInvalid('LLM_BASE_URL is set and LLM_MODEL is not; set both, or neither.')
  return {
    baseUrl,
    model,
    apiKey: LLM_API_KEY ?? null,
    timeout: Number(LLM_TIMEOUT) * 1000,
    retries: Number(LLM_RETRIES),
    concurrency: Number(LLM_CONCURRENCY),
  }
}

function storeOptions({
  NEO4J_URI,
  NEO4J_USERNAME,
  NEO4J_PASSWORD,
  NEO4J_DATABASE,
  DATA_DIR,
}: Variables): StoreOptions {
  if (!NEO4J_URI) return { kind: 'embedded', path: `${DATA_DIR}/depesche.grafeo` }
  return {
    kind: 'neo4j',
    uri: NEO4J_URI,
    username: NEO4J_USERNAME,
    password: NEO4J_PASSWORD ?? '',
    database: NEO4J_DATABASE,
  }
}
