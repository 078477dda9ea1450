import type { Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')
const title = 'Tham luận minh họa 7'
const toAuthors = 'Please name the source of the figures in part one.'
const toEditors = 'Worth presenting; the author speaks well.'

test.use({ scenario: 'seminar-open' })
test.describe.configure({ timeout: 240_000 })

async function seminarOf(page: Page): Promise<string> {
  await page.goto('/vi/work/BTB/2022/seminars')
  await page.getByRole('main').locator('a[href*="/seminars/"]:not([href$="/new"])').first().click()
  await expect(page).toHaveURL(/\/seminars\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

async function openPaper(page: Page, seminar: string): Promise<void> {
  await page.goto(`${seminar}/papers`)
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

const fitsThePhone = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
}

test('a paper is assigned, reviewed on a phone in English, decided on, and its remarks are told with the release', async ({
  as,
  site,
}) => {
  const editor = await as('emulation_officer', 'NA')
  const seminar = await seminarOf(editor)
  const reviewer = await withClient(site.database, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select a.person_id as id from appointments a join organisations o on o.id = a.organisation_id
       where o.code = 'QB' and a.office = 'lecturer'`,
    )
    return rows[0]!
  })

  await editor.goto(`${seminar}/reviews`)
  await editor.getByLabel(vi('reviews.hand.paper'), { exact: true }).selectOption({ label: title })
  await editor.getByLabel(vi('reviews.hand.reviewer'), { exact: true }).selectOption({ value: reviewer.id })
  await editor.getByRole('button', { name: vi('reviews.hand.assign'), exact: true }).click()
  await expect(editor.getByRole('row').filter({ hasText: title })).toContainText('Quảng Bình')
  await editor.getByLabel(vi('reviews.rule.per_paper')).selectOption('2')
  await editor.getByRole('button', { name: vi('reviews.rule.assign'), exact: true }).click()
  await expect(editor.getByText(vi('reviews.done.assigned')).first()).toBeVisible()
  await expect(editor.getByText(vi('reviews.table.nobody'))).toHaveCount(0)

  const phone = await as('lecturer', 'QB')
  await phone.setViewportSize({ width: 360, height: 760 })
  await phone.goto('/en/work/BTB/2022/reviews')
  await fitsThePhone(phone)
  await phone.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(title)
  await fitsThePhone(phone)
  for (const criterion of ['relevance', 'content', 'practice', 'form'])
    await phone
      .getByRole('radiogroup', { name: en(`reviews.criteria.${criterion}`) })
      .getByText(en('reviews.marks.4'), { exact: true })
      .click()
  await phone.getByLabel(en('reviews.form.to_authors')).fill(toAuthors)
  await phone.getByLabel(en('reviews.form.to_editors')).fill(toEditors)
  await expect(phone.getByText('Draft saved at')).toBeVisible()
  await phone.getByRole('button', { name: en('reviews.form.submit'), exact: true }).click()
  await expect(phone.getByText(en('reviews.refusals.recommendation_missing')).first()).toBeVisible()
  await phone.getByText(en('reviews.recommendations.spoken'), { exact: true }).click()
  await phone.getByRole('button', { name: en('reviews.form.submit'), exact: true }).click()
  await expect(phone).toHaveURL(/\/reviews$/)
  await expect(phone.getByText(en('reviews.states.submitted'), { exact: true })).toBeVisible()

  const author = await as('lecturer', 'DN')
  await openPaper(author, seminar)
  await expect(author.getByText(toAuthors)).toHaveCount(0)

  await openPaper(editor, seminar)
  await expect(editor.getByText(toAuthors)).toBeVisible()
  await expect(editor.getByText(toEditors)).toBeVisible()
  await editor.getByRole('button', { name: vi('papers.page.accept_spoken'), exact: true }).click()
  await expect(editor.getByText(vi('papers.page.pending'))).toBeVisible()
  await author.reload()
  await expect(author.getByText(toAuthors)).toHaveCount(0)

  await editor.goto(`${seminar}/decisions`)
  await editor.getByRole('button', { name: /^Công bố \d+ quyết định$/ }).click()
  await editor
    .getByRole('dialog')
    .getByRole('button', { name: /^Công bố \d+ quyết định$/ })
    .click()
  await expect(editor.getByText(vi('papers.decisions.pending_none'), { exact: true })).toBeVisible()

  await author.reload()
  await expect(author.getByRole('heading', { name: vi('reviews.authors.title') })).toBeVisible()
  await expect(author.getByText(toAuthors)).toBeVisible()
  await expect(author.getByText(toEditors)).toHaveCount(0)
  // neither the person nor the school of the reviewer
  await expect(author.locator('#reviews')).not.toContainText('Quảng Bình')
})
