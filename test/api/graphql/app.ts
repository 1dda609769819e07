import type { ApiConfig } from '../../../api/app.ts'
import { openTestApp } from '../app.ts'

interface Answer {
  status: number
  headers: { [name: string]: unknown }
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test is about
  data: any
  errors: { message: string; path?: string[]; extensions?: { code: string; field?: string; mend?: string } }[]
}

/** The app over the small story; `ask` posts a query. Closes itself. */
export async function openGraphql(config: Partial<ApiConfig> = {}) {
  const app = await openTestApp(config)
  const ask = async (query: string, variables?: object, headers: { [name: string]: string } = {}): Promise<Answer> => {
    const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })
    const { data = null, errors = [] } = reply.json()
    return { status: reply.statusCode, headers: reply.headers, data, errors }
  }
  return { app, ask }
}
