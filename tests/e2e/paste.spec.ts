import type { Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'
import { awake } from '../support/walk'
import { wordsOf } from '../support/words'

test.use({ scenario: 'launch' })

const vi = wordsOf('vi')
const cell = (page: Page, row: number, field: string) => page.locator(`[name="targets.${row}.${field}"]`)

/** What Excel puts on the clipboard, pasted into a field. */
const paste = (page: Page, row: number, field: string, text: string): Promise<void> =>
  cell(page, row, field).evaluate((input, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test('a block of targets copied in Excel fills the rows, keeps what stood beside it, and is kept as a draft', async ({
  as,
  site,
}) => {
  const writing = await withClient(site.database, (client) =>
    client.query<{ code: string }>(
      `select o.code from year_schools s join organisations o on o.id = s.organisation_id
       join cluster_years y on y.id = s.year_id join clusters c on c.id = y.cluster_id and c.code = 'BTB'
       left join registrations r on r.year_id = s.year_id and r.organisation_id = s.organisation_id
       where r.state is null or r.state in ('draft', 'returned') order by s.position limit 1`,
    ),
  )
  const page = await as('emulation_officer', writing.rows[0]!.code)
  await page.goto('/vi/work/BTB/2022/movements/registration')
  await awake(page.locator('form', { has: cell(page, 0, 'content') }))
  await cell(page, 0, 'note').fill('giữ nguyên')
  await paste(page, 0, 'content', 'Mở lớp bồi dưỡng\tlớp\t12\r\nĐề tài cấp cơ sở\tđề tài\t2,5\r\nTọa đàm\tcuộc\t1\r\n')
  await expect(page.getByText(vi('ui.pasted', { rows: 3, left: 0 }))).toBeVisible()
  await expect(cell(page, 0, 'note')).toHaveValue('giữ nguyên')
  await expect(cell(page, 0, 'content')).toBeFocused()
  for (const [row, values] of [
    ['Mở lớp bồi dưỡng', 'lớp', '12'],
    ['Đề tài cấp cơ sở', 'đề tài', '2,5'],
    ['Tọa đàm', 'cuộc', '1'],
  ].entries())
    for (const [at, field] of ['content', 'unit', 'planned'].entries())
      await expect(cell(page, row, field)).toHaveValue(values[at]!)
  // one cell is pasted as any text: the field is left to the browser
  await paste(page, 1, 'unit', 'đề án')
  await expect(cell(page, 1, 'unit')).toHaveValue('đề tài')
  const kept = async (): Promise<unknown> => {
    const found = await withClient(site.database, (client) =>
      client.query<{ draft: { targets: { content: string }[] } }>(
        `select r.draft from registrations r join organisations o on o.id = r.organisation_id where o.code = $1`,
        [writing.rows[0]!.code],
      ),
    )
    return found.rows[0]?.draft?.targets.slice(0, 3).map(({ content }) => content)
  }
  await expect.poll(kept, { timeout: 15_000 }).toEqual(['Mở lớp bồi dưỡng', 'Đề tài cấp cơ sở', 'Tọa đàm'])
})
