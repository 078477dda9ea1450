import PizZip from 'pizzip'
import { expect, test } from '../support/site'
import { arrivedAt, awake, officerOf, send, walkersOf } from '../support/walk'
import { wordsOf } from '../support/words'

/** The words of a Word file. */
const textOf = (bytes: Buffer): string =>
  new PizZip(bytes)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, '')

test.use({ scenario: 'launch' })

const year = '/work/BTB/2022'

for (const language of ['vi', 'en'] as const) {
  const say = wordsOf(language)

  test(`an invitation opens filled, its words are written, what changed is seen, and its number stands in the Word file (${language})`, async ({
    page,
    site,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width: 360, height: 780 })
    const { go, press } = walkersOf(page, site)
    await go(officerOf('NA'), `${year}/meetings`, language)
    const meeting = (
      await page
        .locator(`main a[href*="${year}/meetings/"]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
    )
      .find((href) => /meetings\/[0-9a-f-]{36}$/.test(href))!
      .replace(/^\/(vi|en)/, '')
    const id = meeting.slice(-36)

    await go(officerOf('NA'), `${year}/documents`, language)
    await send(page, `draft-${id}`, { source: 'Trường Chính trị tỉnh Thanh Hóa' })
    await arrivedAt(page, 'documents')
    const paper = page.locator('.paper-sheet').first()
    await expect(paper).toContainText('Trường Chính trị tỉnh Thanh Hóa')
    await expect(paper).toContainText('GIẤY MỜI')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    const words = page.locator('form[id^="words-"]')
    const note = `Có phiên dịch (${language}).`
    await words.locator('[name="prose.note"]').fill(note)
    await words.getByRole('button', { name: say('drafting.save') }).click()
    await expect(paper).toContainText(note)
    await expect(words.locator('[name="prose.time"], [name="prose.venue"]')).toHaveCount(0)

    const place = `Hội trường mới (${language})`
    const here = new URL(page.url()).pathname.replace(/^\/(vi|en)/, '')
    await press(officerOf('NA'), `${meeting}/edit`, 'event', { place }, language)
    await go(officerOf('NA'), here, language)
    await expect(page.locator('#changes')).toContainText(place)
    await awake(page.locator('form#number'))
    await page.locator('form#number button[type="submit"]').click()
    await expect(page.locator('main [role="alert"]').first()).toContainText('1')
    await send(page, 'take')
    await expect(paper).toContainText(place)
    await expect(paper).toContainText(note)

    await go(officerOf('NA'), here, language)
    await send(page, 'number')
    await expect(page.getByText(say('documents.states.numbered')).first()).toBeVisible()
    const symbol = /\d\d-GM\/CTĐ/.exec(await page.locator('main header').first().innerText())![0]
    await expect(paper).toContainText(symbol)
    const word = await page.request.get(
      (await page.getByRole('link', { name: say('drafting.word') }).getAttribute('href'))!,
    )
    expect(textOf(await word.body())).toContain(`Số: ${symbol}`)

    await page.getByRole('link', { name: say('drafting.toSign') }).click()
    await arrivedAt(page, 'documents')
    await expect(page.locator('form#sign')).toHaveCount(1)

    await go(officerOf('TH'), here, language)
    await expect(page.locator('.paper-sheet').first()).toContainText(symbol)
    await expect(page.locator('form[id^="words-"], form#number')).toHaveCount(0)
    await go(officerOf('TH'), `${year}/documents`, language)
    await expect(page.getByRole('link', { name: new RegExp(symbol) }).first()).toBeVisible()
    await page.context().clearCookies()
    expect((await page.request.get(word.url())).status()).toBe(404)
  })
}
