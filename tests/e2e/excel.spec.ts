import type { APIResponse, Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

test.use({ scenario: 'seminar-open' })

const year = '/work/BTB/2022'
const rowsOf = async (answer: APIResponse): Promise<unknown[][]> => readSheet(await answer.body())

/** Presses the page's own button and reads what arrives. */
async function exported(page: Page, address: string, word: string): Promise<unknown[][]> {
  await page.goto(address)
  const href = await page.getByRole('link', { name: word }).first().getAttribute('href')
  const answer = await page.request.get(href!)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-disposition']).toContain('.xlsx')
  return rowsOf(answer)
}

async function seminarOf(database: string): Promise<{ id: string; papers: number }> {
  return withClient(database, async (client) => {
    const found = await client.query<{ id: string; papers: number }>(
      `select s.id, count(p.id)::int as papers from seminars s join papers p on p.seminar_id = s.id
       where p.state not in ('withdrawn', 'declined') group by s.id`,
    )
    return found.rows[0]!
  })
}

test('every list goes out as an Excel file with the lines of its page, in the language of the page', async ({
  as,
  site,
}) => {
  test.setTimeout(180_000)
  const head = await as('emulation_officer', 'NA')
  const { id, papers } = await seminarOf(site.database)
  const [first, ...lines] = await exported(head, `/vi${year}/seminars/${id}/papers`, vi('ui.excel'))
  expect(first).toContain(vi('papers.list.title'))
  expect(lines.length).toBeGreaterThanOrEqual(papers)
  for (const [address, title] of [
    [year, 'insight.overview.school'],
    [`${year}/movements`, 'movements.registration.content'],
    [`${year}/reports`, 'scoring.list.school'],
    [`${year}/awards/register`, 'awards.register.award'],
    ['/proposals', 'proposals.list.proposal'],
    ['/practices', 'practices.excel.title'],
    ['/records', 'audit.what'],
  ] as const) {
    const [header] = await exported(head, `/en${address}`, en('ui.excel'))
    expect(header, address).toContain(en(title))
  }
  const [, ...proposals] = await exported(head, '/vi/proposals?state=sent', vi('ui.excel'))
  await expect(head.locator('tbody tr')).toHaveCount(proposals.length)
  const administrator = await as('administrator', 'HV')
  const [, ...people] = await exported(administrator, '/vi/academy/people', vi('ui.excel'))
  expect(people.length).toBeGreaterThan(20)
})

test('what a reader is not told stays blank, and strangers get nothing', async ({ as, page, site }) => {
  const { id } = await seminarOf(site.database)
  const address = `/api${year}/seminars/${id}/papers`
  const member = await as('principal', 'DN')
  const [header, ...lines] = await rowsOf(await member.request.get(`${site.url}${address}`))
  const state = header!.indexOf(vi('papers.list.state'))
  const school = header!.indexOf(vi('papers.list.school'))
  const foreign = lines.filter((line) => line[school] !== 'Đà Nẵng')
  expect(foreign.length).toBeGreaterThan(0)
  expect(new Set(foreign.map((line) => line[state]))).toEqual(new Set([vi('papers.list.not_told')]))
  for (const list of [address, '/api/people', '/api/proposals', '/api/records'])
    expect((await page.request.get(`${site.url}${list}`)).status(), list).toBe(404)
  expect((await member.request.get(`${site.url}/api/people`)).status()).toBe(404)
  expect((await member.request.get(`${site.url}/api${year}/seminars/nothing/papers`)).status()).toBe(404)
})
