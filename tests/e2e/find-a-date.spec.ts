import { findFaults } from '../support/look'
import { expect, test } from '../support/site'
import { arrivedAt, lecturerOf, officerOf, principalOf, send, walkersOf } from '../support/walk'
import { wordsOf } from '../support/words'

test.use({ scenario: 'seminar-open' })

const head = officerOf('NA')
const year = '/work/BTB/2022'
const topic = 'Trao đổi nghiệp vụ cuối năm (minh họa)'
const vi = wordsOf('vi')

test('the host proposes days, the schools answer on their phones, and the day that suits becomes the seminar', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000)
  const { go, press } = walkersOf(page, site)
  await press(head, `${year}/seminars/dates/new`, 'dates', {
    topic,
    answerBy: '2022-10-25T17:00',
    'options.0.day': '2022-12-01',
    'options.0.part': 'morning',
    'options.1.day': '2022-12-02',
    'options.1.part': 'afternoon',
    'options.2.day': '2022-12-05',
    'options.2.part': 'whole',
  })
  const search = `${year}/seminars/dates/${await arrivedAt(page, 'seminars/dates')}`

  await page.setViewportSize({ width: 360, height: 740 })
  const answers = [
    ['QB', ['no', 'yes', 'yes']],
    ['HT', ['yes', 'yes', 'no']],
    ['QT', ['yes', 'if_need_be', 'no']],
  ] as const
  for (const [school, suits] of answers)
    await press(
      principalOf(school),
      search,
      'answer',
      Object.fromEntries(suits.map((one, at) => [`answers.${at}.suits`, one])),
    )
  expect(await findFaults(page, new URL(page.url()).pathname)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })

  // a lecturer sees what the schools say, and has nothing to press
  await go(lecturerOf('QB'), search, 'vi')
  await expect(page.locator('form[id="answer"]')).toHaveCount(0)
  await expect(page.getByText(vi('seminars.dates.choose'))).toHaveCount(0)

  await go(head, search, 'vi')
  expect(await findFaults(page, new URL(page.url()).pathname)).toEqual([])
  const best = page.getByText(vi('seminars.dates.best')).locator('xpath=ancestor::div[2]')
  await expect(best).toContainText('02/12/2022')
  await best.getByRole('link').click()
  await expect(page.locator('[name="startsAt"]')).toHaveValue('2022-12-02T13:30')
  await send(page, 'seminar', { place: 'Trường Chính trị tỉnh Nghệ An' })
  await arrivedAt(page, 'seminars')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(topic)

  await go(principalOf('QT'), search, 'vi')
  await expect(page.getByText(vi('seminars.dates.became'))).toBeVisible()
  await expect(page.locator('form[id="answer"]')).toHaveCount(0)
})
