import type { Locator, Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

test.use({ scenario: 'conference-day' })

const vi = wordsOf('vi')

/** The seminar, and the school of the first paper of its programme. */
async function theSeminar(database: string): Promise<{ id: string; speakers: string }> {
  const found = await withClient(database, (client) =>
    client.query<{ id: string; speakers: string }>(
      `select r.seminar_id as id, o.code as speakers
       from programme_releases r join programme_release_lines l on l.release_id = r.id
       join papers p on p.id = l.paper_id join organisations o on o.id = p.school_id
       order by l.position limit 1`,
    ),
  )
  return found.rows[0]!
}

const presses = (database: string): Promise<number> =>
  withClient(database, async (client) => {
    const made = await client.query<{ count: string }>('select count(*) from stage_steps where undone_at is null')
    return Number(made.rows[0]!.count)
  })

const button = (page: Page, key: string): Locator =>
  page.getByRole('button', { name: vi(`stage.desk.${key}`), exact: true })
const title = (page: Page, key: string): Locator =>
  page.getByRole('main').getByText(vi(`stage.turn.${key}`), { exact: true })

test('a press of the secretary reaches the speaker’s phone, and none is lost while the line is dead', async ({
  as,
  site,
}) => {
  const { id, speakers } = await theSeminar(site.database)
  const secretary = await as('emulation_officer', 'NA')
  const phone = await as('lecturer', speakers)
  await phone.setViewportSize({ width: 360, height: 740 })
  const at = `/vi/work/BTB/2022/seminars/${id}`
  await secretary.goto(`${at}/day`)
  await phone.goto(`${at}/floor`)
  await expect(title(phone, 'ahead')).toBeVisible()

  await test.step('two presses: the phone says that its owner is next', async () => {
    await button(secretary, 'begin').click()
    await expect(button(secretary, 'undo')).toBeEnabled()
    await button(secretary, 'forward').click()
    await expect(title(phone, 'next')).toBeVisible()
  })

  await test.step('a double press moves once', async () => {
    await button(secretary, 'forward').dblclick()
    await expect(title(phone, 'now')).toBeVisible()
    await expect(button(secretary, 'forward')).toBeEnabled()
    expect(await presses(site.database)).toBe(3)
  })

  await test.step('one step back, and forward again', async () => {
    await button(secretary, 'undo').click()
    await expect(title(phone, 'next')).toBeVisible()
    await button(secretary, 'forward').click()
    await expect(title(phone, 'now')).toBeVisible()
  })

  await test.step('presses without a line wait, and arrive once it is back', async () => {
    await secretary.context().setOffline(true)
    await button(secretary, 'forward').click()
    await expect(secretary.getByText(vi('stage.desk.waitingMore'))).toBeVisible()
    await button(secretary, 'forward').click()
    await expect(secretary.getByText(vi('stage.desk.waiting', { count: 2 }))).toBeVisible()
    expect(await presses(site.database)).toBe(3)
    await secretary.context().setOffline(false)
    await expect(title(phone, 'done')).toBeVisible()
    await expect(secretary.getByText(vi('stage.desk.waitingMore'))).toHaveCount(0)
    await expect.poll(() => presses(site.database)).toBe(5)
  })

  await test.step('the phone finds back after a dead line of its own', async () => {
    await phone.context().setOffline(true)
    await expect(phone.getByText(vi('stage.line.lost'))).toBeVisible({ timeout: 15_000 })
    await button(secretary, 'undo').click()
    await expect.poll(() => presses(site.database)).toBe(4)
    await button(secretary, 'undo').click()
    await expect.poll(() => presses(site.database)).toBe(3)
    await phone.context().setOffline(false)
    await expect(title(phone, 'now')).toBeVisible()
  })

  await test.step('a session that is ended elsewhere sees no more', async () => {
    await withClient(site.database, (client) =>
      client.query(
        `update sessions s set revoked_at = clock_timestamp() from appointments a join organisations o on o.id = a.organisation_id
         where a.person_id = s.person_id and a.office = 'lecturer' and o.code = $1`,
        [speakers],
      ),
    )
    await expect(phone).toHaveURL(/\/sign-in/)
  })
})

test('questions and conclusions are written down, and the programme ends', async ({ as, site }) => {
  const { id } = await theSeminar(site.database)
  const secretary = await as('principal', 'NA')
  await secretary.goto(`/vi/work/BTB/2022/seminars/${id}/day`)
  await secretary.getByLabel(vi('stage.questions.asker')).fill('Nguyễn Văn Minh Họa')
  await secretary.getByLabel(vi('stage.questions.text')).fill('Trường nào đã áp dụng?')
  await secretary.getByRole('button', { name: vi('stage.questions.write') }).click()
  await expect(secretary.getByText('Trường nào đã áp dụng?')).toBeVisible()
  await expect(secretary.getByLabel(vi('stage.questions.asker'))).toHaveValue('')
  await secretary.getByRole('button', { name: new RegExp(`^${vi('stage.questions.mark')}`) }).click()
  await expect(secretary.getByText(vi('stage.questions.answered'), { exact: true })).toBeVisible()
  await secretary.getByLabel(vi('stage.conclusions.label')).fill('Kết luận minh họa.')
  await expect(secretary.getByText(vi('ui.savedAt', { time: '' }).trim())).toBeVisible()
  await secretary.reload()
  await expect(secretary.getByLabel(vi('stage.conclusions.label'))).toHaveValue('Kết luận minh họa.')
})

test('a delegate confirms the presence by the code at the door', async ({ as, site }) => {
  const door = await as('emulation_officer', 'NA')
  const meeting = await withClient(site.database, (client) =>
    client.query<{ id: string }>(`select id from meetings where kind = 'summing_up' and state = 'convened'`),
  )
  await door.goto(`/vi/work/BTB/2022/meetings/${meeting.rows[0]!.id}/check-in`)
  await expect(door.getByRole('img', { name: vi('meetings.check_in.alt') })).toBeVisible()
  const path = await door.getByRole('link', { name: vi('meetings.check_in.address') }).getAttribute('href')
  const delegate = await as('principal', 'TH')
  await delegate.goto(path!)
  await delegate.getByRole('button', { name: vi('meetings.check_in.confirm') }).click()
  await expect(delegate.getByText(vi('meetings.check_in.present', { time: '' }).trim())).toBeVisible()
  const stranger = await as('lecturer', 'TH')
  await stranger.goto(path!)
  await expect(stranger.getByText(vi('meetings.refusals.not_delegate'))).toBeVisible()
  await door.getByRole('button', { name: vi('meetings.check_in.again') }).click()
  await expect(door.getByRole('link', { name: vi('meetings.check_in.address') })).not.toHaveAttribute('href', path!)
  expect((await delegate.goto(path!))?.status()).toBe(404)
})
