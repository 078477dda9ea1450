import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { readCodes } from '@/lib/platform/storage/read-codes.mjs'
import { wordFile } from '@/prisma/seed/sample-files'
import { scanOf } from '../support/scans'
import { expect, test } from '../support/site'
import { arrivedAt, languageOf, officerOf, principalOf, send, walkersOf } from '../support/walk'
import { wordsOf } from '../support/words'

test.use({ scenario: 'launch' })

const docx = {
  name: 'Bao cao.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The book of this abbreviation among those that one sees, as its address. */
async function bookAt(page: Page, abbreviation: string): Promise<string> {
  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: abbreviation })
  const href = await card.getByRole('link').first().getAttribute('href')
  return href!.replace(/^\/(vi|en)/, '')
}

/** What the code on the page holds: its print is what the scan shows. */
async function codeOn(page: Page): Promise<string> {
  const say = wordsOf(languageOf(page))
  const source = await page.getByRole('img', { name: say('documents.document.codeAlt') }).getAttribute('src')
  const drawn = Buffer.from(source!.split(',')[1]!, 'base64')
  const png = await sharp(drawn, { density: 300 }).flatten({ background: 'white' }).png().toBuffer()
  const codes = (await readCodes(png, 'png')) as string[]
  return codes[0] ?? ''
}

for (const language of ['vi', 'en'] as const) {
  const say = wordsOf(language)

  test(`a report is laid down, numbered, signed by phone with its scan, and locked (${language})`, async ({
    page,
    site,
  }) => {
    test.setTimeout(180_000)
    const { go, press } = walkersOf(page, site)
    await go(officerOf('NA'), '/registers', language)
    const book = await bookAt(page, 'CTĐ')
    const subject = `Tiến độ quý I (${language}, minh họa)`
    const facts = { type: 'BC', subject, signer: 'Người ký minh họa', recipients: '- Như trên;\n- Lưu: VT.' }
    await press(officerOf('NA'), `${book}/documents/new`, 'new-document', facts, language)
    const paper = `${book}/documents/${await arrivedAt(page, 'documents')}`
    const symbol = language === 'vi' ? '01-BC/CTĐ' : '02-BC/CTĐ'
    await expect(page.getByText(say('documents.acts.numberText', { symbol }))).toBeVisible()

    await send(page, 'number', { file: { ...docx, buffer: wordFile([subject]) } })
    await expect(page.getByText(say('documents.states.numbered')).first()).toBeVisible()
    await expect(
      page.getByRole('link', { name: say('documents.document.download', { name: docx.name }) }),
    ).toBeVisible()
    await expect(page.locator('form#draft')).toHaveCount(0)
    const code = await codeOn(page)
    expect(code).toMatch(/\/vi\/d\/[\w-]{22}$/)

    await page.setViewportSize({ width: 360, height: 780 })
    const photo = await scanOf({ text: code, turned: 4, noise: 30, format: 'jpeg' })
    const scan = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: photo }
    await press(principalOf('NA'), '/registers/scan', 'bring', { scan }, language)
    await expect(page).toHaveURL(new RegExp(paper))
    await expect(page.getByText(say('documents.acts.broughtByCode'))).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await send(page, 'sign-brought')
    await expect(page.getByText(say('documents.document.frozenText'))).toBeVisible()
    await expect(
      page.getByRole('link', { name: say('documents.document.download', { name: scan.name }) }),
    ).toBeVisible()

    await go(officerOf('TH'), new URL(code).pathname.replace(/^\/vi/, ''), language)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(symbol)
    await page.getByRole('link', { name: say('documents.check.open') }).click()
    await expect(page).toHaveURL(new RegExp(paper))
    await expect(page.locator('form#sign')).toHaveCount(0)
    expect((await page.request.get(`/vi${book}/documents/new`)).status()).toBe(404)
  })
}

test('a scan without a code is kept, asks whose it is, and lies with the document that is chosen', async ({
  page,
  site,
}) => {
  const say = wordsOf('en')
  const { go, press } = walkersOf(page, site)
  const scan = { name: 'Scan.png', mimeType: 'image/png', buffer: await scanOf({ text: null, width: 600 }) }
  await press(officerOf('NA'), '/registers/scan', 'bring', { scan }, 'en')
  await expect(page.getByText(say('documents.scan.unread', { name: 'Scan.png' }))).toBeVisible()
  await page.reload()
  await send(page, 'place', { documentId: '01-GM/CTĐ' })
  await arrivedAt(page, 'documents')
  await expect(page.getByText(say('documents.acts.broughtByHand'))).toBeVisible()
  await go(officerOf('TH'), '/desk')
  expect((await page.request.get('/vi/registers/scan?scan=xyz')).status()).toBe(404)
})

test('what arrives is registered, found without accents, and goes out as Excel', async ({ page, site }) => {
  const say = wordsOf('vi')
  const { go, press } = walkersOf(page, site)
  await go(officerOf('NA'), '/registers', 'vi')
  const book = await bookAt(page, 'TCT')
  const facts = { sender: 'Tỉnh ủy Nghệ An', symbol: '12-CV/TU', subject: 'Rà soát đội ngũ giảng viên (minh họa)' }
  await press(officerOf('NA'), `${book}/incoming/new`, 'incoming', facts, 'vi')
  await arrivedAt(page, 'documents')
  await go(officerOf('NA'), `${book}?direction=incoming&q=doi+ngu`, 'vi')
  await expect(page.getByRole('link', { name: facts.subject })).toBeVisible()
  const sheet = page.getByRole('link', { name: say('ui.excel') })
  const answer = await page.request.get((await sheet.getAttribute('href'))!)
  expect(answer.headers()['content-type']).toContain('spreadsheetml')
  await go(officerOf('TH'), '/registers', 'vi')
  await expect(page.getByText('TCT', { exact: false })).toHaveCount(0)
  expect((await page.request.get(`/api${book}`)).status()).toBe(404)
})

test('the code of a document asks a stranger to sign in, and leads there', async ({ page, site, browser }) => {
  const { go } = walkersOf(page, site)
  await go(officerOf('NA'), '/registers/scan', 'vi')
  const waiting = page.getByRole('main').locator('aside a[href*="/documents/"]').first()
  await page.goto((await waiting.getAttribute('href'))!)
  const code = new URL(await codeOn(page)).pathname
  const stranger = await browser.newPage({ baseURL: site.url })
  await stranger.goto(code)
  await expect(stranger).toHaveURL(new RegExp(`/vi/sign-in\\?next=.*${code.slice(-22)}`))
  await stranger.close()
})
