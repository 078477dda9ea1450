import type { Locator, Page } from '@playwright/test'
import { listRoutes } from '../support/routes'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

const alert = (page: Page): Locator => page.getByRole('main').getByRole('alert')
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

async function openSeminar(page: Page, language: 'vi' | 'en'): Promise<string> {
  await page.goto(`/${language}/work/BTB/2022/seminars`)
  await page.getByRole('main').locator('a[href*="/seminars/"]:not([href$="/new"])').first().click()
  await expect(page).toHaveURL(/\/seminars\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.replace(/(\/seminars\/[0-9a-f-]{36}).*/, '$1')
}

async function openPaper(page: Page, language: 'vi' | 'en', title: string): Promise<string> {
  const seminar = await openSeminar(page, language)
  await page.goto(`${seminar}/papers`)
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  return new URL(page.url()).pathname
}

test.describe('while the seminar takes papers', () => {
  test.use({ scenario: 'seminar-open' })

  test('an address that names nothing is answered as not found, on every page', async ({ as }) => {
    const page = await as('emulation_officer', 'NA')
    const wrong: string[] = []
    for (const route of listRoutes().filter((one) => one.includes('['))) {
      const places = [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => name)
      // each part in turn is nonsense where the parts before it are right
      for (const [at] of places.entries()) {
        const address = ['BTB', '2022'].slice(0, at).reduce((path, part) => path.replace(/\[\w+\]/, part), route)
        const asked = `/vi${address.replaceAll(/\[\w+\]/g, 'xyz')}`
        const answer = await page.request.get(asked, { maxRedirects: 0 })
        // a link of a letter that is no more, and a code of no certificate, say so on a page of their own
        const lawful = /\/(invitation|password|consent|c)\//.test(asked) ? [200, 404] : [404]
        if (!lawful.includes(answer.status())) wrong.push(`${asked} answers ${answer.status()}`)
      }
    }
    expect(wrong).toEqual([])
    const right = await page.request.get('/vi/work/BTB/2022/seminars', { maxRedirects: 0 })
    expect(right.status()).toBe(200)
  })

  test('a title registered by a double press is registered once', async ({ as }) => {
    const page = await as('lecturer', 'QB')
    const seminar = await openSeminar(page, 'vi')
    await page.goto(`${seminar}/register`)
    const title = 'Bài minh họa bấm hai lần liền'
    await page.getByLabel(vi('papers.fields.title'), { exact: true }).fill(title)
    await button(page, vi('papers.register.submit')).dblclick()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await page.goto(`${seminar}/papers`)
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(1)
  })

  test('the paper that another school is still writing is not found', async ({ as }) => {
    const owner = await as('lecturer', 'TH')
    const paper = await openPaper(owner, 'vi', 'Tham luận minh họa 8')
    const stranger = await as('lecturer', 'HT')
    for (const path of [`${paper}/write`, `${paper}/versions/1`]) {
      const answer = await stranger.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(stranger.getByText(vi('pages.notFound.title'))).toBeVisible()
    }
  })

  test('a session lost while writing keeps the words, and gives them back after signing in again', async ({ as }) => {
    const page = await as('lecturer', 'DN')
    const paper = await openPaper(page, 'vi', 'Tham luận minh họa 13')
    await page.goto(`${paper}/write`)
    const words = 'Đoạn này được viết khi phiên làm việc đã hết và không được phép mất.'
    await page.context().clearCookies()
    await page.getByLabel(vi('papers.fields.abstract')).fill(words)
    await button(page, vi('papers.write.submit')).click()
    await expect(alert(page)).toContainText(vi('common.refusals.signed_out'))
    await expect(page.getByLabel(vi('papers.fields.abstract'))).toHaveValue(words)
    await page.goto(`${paper}/write`)
    await expect(page).toHaveURL(/\/sign-in/)
    await page.getByRole('link', { name: vi('people.entrance.allRoles') }).click()
    const role = `Trường Chính trị thành phố Đà Nẵng – ${vi('common.offices.lecturer')}`
    await page.getByLabel(vi('people.entrance.role')).selectOption({ label: role })
    await button(page, vi('people.entrance.enter')).click()
    await expect(page).toHaveURL(new RegExp(`${paper}/write$`))
    await expect(page.getByText(vi('ui.restored'))).toBeVisible()
    await expect(page.getByLabel(vi('papers.fields.abstract'))).toHaveValue(words)
  })

  test('in the gate of activity no report is handed in yet', async ({ as }) => {
    const page = await as('emulation_officer', 'TH')
    await page.goto('/en/work/BTB/2022/reports/TH')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(en('scoring.refusals.too_early'))).toBeVisible()
  })

  test('after the deadline a paper is refused, and its words are kept', async ({ as }) => {
    const page = await as('lecturer', 'TH')
    const paper = await openPaper(page, 'en', 'Tham luận minh họa 8')
    await page.goto(`${paper}/write`)
    const words = Array.from({ length: 110 }, (_, at) => `từ${at}`).join(' ')
    await page.getByLabel(en('papers.fields.abstract')).fill(words)
    await page.getByLabel(en('papers.fields.keywords')).fill('minh họa, hạn nộp, tham luận')
    await page.getByLabel(en('papers.fields.text')).fill('Nội dung minh họa.')
    // the draft is kept before the hour passes
    await expect(page.getByText('Draft saved at')).toBeVisible()
    const head = await as('principal', 'NA')
    await head.goto('/en/demonstration')
    await head.getByLabel(en('calendar.demonstration.to')).fill('2022-10-29T08:00')
    await button(head, en('calendar.demonstration.move')).click()
    await expect(head.getByRole('status').filter({ hasText: en('calendar.done.moved') })).toBeVisible()
    await button(page, en('papers.write.submit')).click()
    await expect(alert(page)).toContainText('17:00')
    await expect(page.getByLabel(en('papers.fields.abstract'))).toHaveValue(words)
    await page.goto(`${paper}/write`)
    await expect(button(page, en('papers.write.submit'))).toHaveCount(0)
  })
})

test.describe('while the year is prepared', () => {
  test.use({ scenario: 'first-day' })

  test('of two who write one plan, the second is told, and his words stay', async ({ as }) => {
    const [first, second] = [await as('emulation_officer', 'NA'), await as('principal', 'NA')]
    const content = vi('planning.plan.sections.content')
    for (const page of [first, second]) await page.goto('/vi/work/BTB/2022/planning/plan/edit')
    await first.getByLabel(content).fill('Nội dung của cán bộ.')
    await button(first, vi('planning.plan.save')).click()
    await expect(first.getByText(vi('planning.done.saved'))).toBeVisible()
    await second.getByLabel(content).fill('Nội dung của Hiệu trưởng.')
    await button(second, vi('planning.plan.save')).click()
    await expect(alert(second)).toContainText(vi('common.refusals.changed_meanwhile'))
    await expect(second.getByLabel(content)).toHaveValue('Nội dung của Hiệu trưởng.')
    await first.reload()
    await expect(first.getByLabel(content)).toHaveValue('Nội dung của cán bộ.')
  })

  test('what was pressed is not saved once more behind whoever reads it by then', async ({ as }) => {
    const [writer, reader] = [await as('emulation_officer', 'NA'), await as('principal', 'NA')]
    const path = '/en/work/BTB/2022/planning/plan/edit'
    await writer.clock.install()
    await writer.goto(path)
    let sent = 0
    writer.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
    await writer.getByLabel(en('planning.plan.sections.content')).fill('Nội dung vừa viết.')
    await button(writer, en('planning.plan.save')).click()
    await expect(writer.getByText(en('planning.done.saved'))).toBeVisible()
    await reader.goto(path)
    await writer.clock.fastForward('00:10')
    await reader.getByLabel(en('planning.plan.sections.content')).fill('Nội dung của người đọc sau.')
    await button(reader, en('planning.plan.save')).click()
    await expect(reader.getByText(en('planning.done.saved'))).toBeVisible()
    expect(sent).toBe(1)
  })

  test('before the launch nothing is registered', async ({ as }) => {
    const page = await as('emulation_officer', 'TH')
    await page.goto('/vi/work/BTB/2022/movements/registration')
    await expect(page.getByText(vi('movements.refusals.launch_not_reached')).first()).toBeVisible()
  })
})

test.describe('after the powers have passed', () => {
  test.use({ scenario: 'next-year' })

  test('the head of the year before runs the new year no more', async ({ as }) => {
    const old = await as('emulation_officer', 'NA')
    expect((await old.goto('/vi/work/BTB/2023/planning/plan/edit'))?.status()).toBe(404)
    await old.goto('/vi/work/BTB/2023/track')
    await expect(old.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(old.getByRole('button', { name: vi('cycles.track.saveDeadlines') })).toHaveCount(0)
    const now = await as('emulation_officer', 'HT')
    await now.goto('/vi/work/BTB/2023/track')
    await expect(now.getByRole('button', { name: vi('cycles.track.saveDeadlines') })).toBeVisible()
  })

  test('the closed year takes nothing from the school that headed it', async ({ as }) => {
    const old = await as('principal', 'NA')
    await old.goto('/en/work/BTB/2022/track')
    await expect(old.getByRole('button', { name: en('cycles.track.saveDeadlines') })).toHaveCount(0)
    await old.goto('/en/work/BTB/2022/dossier')
    await expect(old.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(old.getByRole('main').getByRole('button', { name: /^(Save|Send)/ })).toHaveCount(0)
  })
})
