import { mkdir } from 'node:fs/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openGraphql } from '../api/graphql/app.ts'

let browser: Browser

beforeAll(async () => {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet })
})
afterAll(() => browser.close())

/** The playground in a browser, and what it asked of other hosts or could not load. */
async function openPlayground() {
  const { app } = await openGraphql()
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  onTestFinished(() => page.close())
  const faults: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`)
  })
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${address}/graphiql`)
  return { page, faults }
}

async function openTab(page: Page, name: string, word: string) {
  await page.getByRole('tab', { name }).click()
  await page.locator('.graphiql-query-editor').getByText(word).first().waitFor()
}

const run = (page: Page) => page.getByRole('button', { name: /execute query/i }).click()

test('the playground opens with example queries and needs no other host', async () => {
  const { page, faults } = await openPlayground()
  await page.getByRole('tab', { name: 'WhoSaidWhat' }).waitFor()
  expect(await page.getByRole('tab').allTextContents()).toHaveLength(5)
  await page.getByText('What have Putin and Trump planned?').waitFor()
  expect(faults).toEqual([])
})

test('an example is run and answered on the page', async () => {
  const { page, faults } = await openPlayground()
  await openTab(page, 'Claims', 'asserts')
  await run(page)
  await page.locator('.result-window').getByText('The meeting of Anna Berg').waitFor()
  await mkdir('coverage', { recursive: true })
  await page.screenshot({ path: 'coverage/playground.png' })
  expect(faults).toEqual([])
})

test('a mistake in a query is shown where it was made', async () => {
  const { page } = await openPlayground()
  await openTab(page, 'Claims', 'asserts')
  const editor = page.locator('.graphiql-query-editor')
  await editor.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{ colour }')
  await run(page)
  await page
    .locator('.result-window')
    .getByText(/Cannot query field/)
    .waitFor()
})
