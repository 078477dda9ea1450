import PizZip from 'pizzip'
import { expect, test } from '../support/site'
import { lecturerOf, officerOf, walkersOf, type Upload } from '../support/walk'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

test.use({ scenario: 'launch' })

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A template as an office changes it in Word. */
function changed(bytes: Buffer, change: (xml: string) => string): Upload {
  const zip = new PizZip(bytes)
  zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()))
  return { name: 'Kế hoạch của trường.docx', mimeType: word, buffer: zip.generate({ type: 'nodebuffer' }) }
}

test('an officer changes the template of a plan, is told of a mistake by its place, uses it and takes the supplied one back', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000)
  const { go, press } = walkersOf(page, site)
  const plan = '/templates/org-TH/plan'

  await go(officerOf('TH'), '/templates', 'vi')
  await page.locator(`main a[href$="${plan}"]`).click()
  await expect(page.getByText(vi('templates.page.current_shipped'))).toBeVisible()
  const shipped = await page.request.get(`/api${plan}?profile=decree30`)
  expect(shipped.headers()['content-type']).toBe(word)
  const own = await shipped.body()

  const mistaken = changed(own, (xml) => xml.replace('{kinh_phi}', 'Kinh phí: {kinh_phy}'))
  await press(officerOf('TH'), plan, 'upload', { template: mistaken }, 'vi')
  await expect(page.getByText(vi('templates.page.faults', { count: 1 }))).toBeVisible()
  await expect(page.getByText('Kinh phí: {kinh_phy}')).toBeVisible()
  await expect(page.locator('form[id="take-1"]')).toHaveCount(0)

  await page.setViewportSize({ width: 360, height: 780 })
  const better = changed(own, (xml) => xml.replaceAll('w:left="1701"', 'w:left="1134"'))
  await press(officerOf('TH'), plan, 'upload', { template: better }, 'en')
  await expect(page.getByText(en('templates.elements.page')).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await press(officerOf('TH'), plan, 'take-2', {}, 'en')
  await expect(page.getByText(en('templates.page.used'), { exact: true })).toBeVisible()
  const sample = await page.request.get(`/api${plan}?profile=decree30&number=2&sample=1`)
  expect(sample.status()).toBe(200)
  await press(officerOf('TH'), plan, 'shipped', {}, 'vi')
  await expect(page.getByText(vi('templates.page.current_shipped'))).toBeVisible()
})

test('a lecturer reads the school’s templates, changes none of them, and has a document checked', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  const { go, press } = walkersOf(page, site)
  await go(lecturerOf('TH'), '/templates/org-TH/call', 'vi')
  await expect(page.getByText(vi('templates.refusals.not_keeper_school')).first()).toBeVisible()
  const letter = await (await page.request.get('/api/templates/org-TH/call?profile=decree30&sample=1')).body()

  const right = changed(letter, (xml) => `${xml}\n`)
  await press(lecturerOf('TH'), '/templates/check', 'check', { document: right, profile: 'decree30' }, 'vi')
  await expect(page.getByText(vi('templates.check.none_lead'))).toBeVisible()

  const wrong = changed(letter, (xml) => xml.replace('CỘNG HÒA', 'CỘNG HOÀ'))
  await press(lecturerOf('TH'), '/templates/check', 'check', { document: wrong, profile: 'decree30' }, 'en')
  await expect(page.getByText(en('templates.elements.national_title'))).toBeVisible()

  const refused = await page.goto('/vi/templates/org-NA/plan')
  expect(refused?.status()).toBe(404)
  expect((await page.request.get('/api/templates/org-NA/plan?profile=decree30')).status()).toBe(404)
})
