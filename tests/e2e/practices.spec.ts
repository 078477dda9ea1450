import sharp from 'sharp'
import { expect, test } from '../support/site'
import { lecturerOf, officerOf, principalOf, walkersOf, arrivedAt } from '../support/walk'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

test.use({ scenario: 'seminar-open' })

test('a practice is shared, taken over on a phone, asked for its effect after six months, and credited', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000)
  const { go, press, moveClock } = walkersOf(page, site)
  const title = 'Sinh hoạt chuyên đề mỗi tháng một lần (minh họa)'

  await press(lecturerOf('DN'), '/practices/new', 'practice', {
    title,
    what: 'Mỗi khoa tổ chức một buổi sinh hoạt chuyên đề mỗi tháng',
    how: 'Khoa chọn đề tài, giảng viên chuẩn bị, cả trường dự',
    result: 'Mười buổi trong một năm',
  })
  const practice = `/practices/${await arrivedAt(page, 'practices')}`
  await expect(
    page
      .getByText(vi('practices.refusals.not_acting_for_school'))
      .or(page.getByText(en('practices.refusals.not_acting_for_school'))),
  ).toBeVisible()

  const taken = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a1f1f' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Nguyen Van A' } })
    .toBuffer()
  await go(officerOf('DN'), practice, 'vi')
  await page.getByText(vi('practices.acts.addPicture'), { exact: true }).first().click()
  await page.locator('form#picture [name="caption"]').fill('Một buổi sinh hoạt')
  await page
    .locator('form#picture [name="picture"]')
    .setInputFiles({ name: 'Ảnh.jpg', mimeType: 'image/jpeg', buffer: taken })
  await page.locator('form#picture button[type="submit"]').click()
  const picture = page.getByRole('img', { name: 'Một buổi sinh hoạt' })
  await expect(picture).toBeVisible()
  const bytes = await (await page.request.get((await picture.getAttribute('src'))!)).body()
  expect(bytes.includes('Nguyen Van A')).toBe(false)
  expect((await sharp(bytes).metadata()).width).toBe(600)
  await press(officerOf('DN'), practice, 'publish', {}, 'vi')
  await expect(page.getByText(vi('practices.states.published'), { exact: true }).first()).toBeVisible()

  await page.setViewportSize({ width: 360, height: 780 })
  await press(officerOf('TH'), practice, 'adopt', { startsOn: '2022-10-20', how: 'At two faculties' }, 'en')
  await expect(page.getByText('At two faculties')).toBeVisible()
  await expect(page.getByText(en('practices.refusals.adopted_already'))).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await moveClock('2023-04-21T08:30')
  await go(officerOf('TH'), '/desk', 'vi')
  const duty = page.getByRole('heading', { name: vi('practices.duties.report_effect', { title }) })
  await expect(duty).toBeVisible()
  await page.getByRole('main').locator(`a[href$="${practice}"]`).first().click()
  await expect(page).toHaveURL(new RegExp(practice))
  await page.locator('[name="effect"]').fill('Sáu buổi, đông người dự')
  await page.locator('[name="figures.0.name"]').fill('Buổi sinh hoạt')
  await page.locator('[name="figures.0.after"]').fill('6')
  await page.getByRole('button', { name: vi('practices.acts.report'), exact: true }).click()
  await expect(page.getByText('Sáu buổi, đông người dự').first()).toBeVisible()
  await expect(page.locator('[name="effect"]')).toHaveCount(0)

  await go(principalOf('DN'), '/notices', 'en')
  await expect(page.getByText(title).first()).toBeVisible()
  await go(principalOf('DN'), '/practices', 'en')
  const card = page.getByRole('listitem').filter({ hasText: title })
  await expect(card).toContainText(en('practices.list.effects', { count: 1 }))
  await go(principalOf('DN'), '/practices/spread', 'vi')
  await expect(page.getByRole('img', { name: vi('practices.spread.picture', { cluster: 'BTB' }) })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('a paper becomes a practice in one press, with its title and abstract', async ({ page, site }) => {
  const { go, idAt } = walkersOf(page, site)
  const seminar = await idAt(lecturerOf('QT'), '/work/BTB/2022/seminars', 'seminars')
  await go(lecturerOf('QT'), `/work/BTB/2022/seminars/${seminar}/papers`, 'vi')
  const button = page.getByRole('button', { name: vi('practices.paper.start'), exact: true })
  const links = await page
    .getByRole('main')
    .locator('a[href*="/papers/"]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')!))])
  for (const href of links) {
    await page.goto(href)
    if (await button.isVisible()) break
  }
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await button.click()
  await arrivedAt(page, 'practices')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('link', { name: title, exact: true }).first()).toBeVisible()
})
