import type { Cookie, Page } from '@playwright/test'
import { expect, test } from '../support/site'
import {
  answering,
  deskOf,
  hourAhead,
  hourHasCome,
  invite,
  join,
  provinceOf,
  schools,
  setUp,
  silent,
  thisYear,
  today,
  type Desk,
} from '../support/second-cluster'
import { castVote, officerOf, principalOf, send, type Typed, type Who } from '../support/walk'
import { wordsOf } from '../support/words'

// A cluster that nobody laid: ten schools, two deputies, one flag and two certificates, one school that never answers.
// Its whole year is walked in one day, through the pages alone; each test goes on where the one before it stopped.
test.use({ scenario: null })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const vi = wordsOf('vi')
const sessions = new Map<string, Cookie[]>()
const administrator: Who = ['administrator', 'HV']
const reviewer: Who = ['academy_reviewer', 'HV']
const approver: Who = ['academy_approver', 'HV']
const head = officerOf('LS')
const host = officerOf('BK')
const year = `/work/SH/${thisYear()}`
const named = (province: string): Typed => ({
  vi: `Trường Chính trị tỉnh ${province}`,
  en: `Political School of ${province} Province`,
  shortVi: province,
  shortEn: province,
})

test('the Academy is set up, founds a cluster of ten schools and invites its people', async ({ page, site }) => {
  const desk = deskOf(page, sessions)
  await setUp(desk, site)
  const cluster = { vi: 'Cụm thi đua Sông Hồ', en: 'Sông Hồ Cluster', shortVi: 'Sông Hồ', shortEn: 'Sông Hồ' }
  const foundedOn = `${thisYear()}-01-02`
  await desk.press(administrator, '/academy/clusters/new', 'found', { code: 'SH', ...cluster, foundedOn })
  for (const [code, province] of schools) {
    const school = { code, ...named(province), province, clusterId: '~Sông Hồ', since: foundedOn }
    await desk.press(administrator, '/academy/schools/new', 'school', school)
  }
  const offices = ['academy_reviewer', 'academy_approver'] as const
  for (const office of offices) await join(desk, [office, 'HV'], await invite(desk, [office, 'HV'], 'Học viện'))
  for (const [code, province] of schools)
    for (const who of [principalOf(code), officerOf(code)]) {
      const link = await invite(desk, who, province)
      if (code !== silent) await join(desk, who, link)
    }
})

test('a head and two deputies are named by a decision, and the first year is opened', async ({ page }) => {
  const desk = deskOf(page, sessions)
  await desk.press(approver, '/academy/clusters/SH/leadership', 'naming', {
    headId: '~Lam Sơn',
    'deputyIds.2': '~Hòa Giang',
    'deputyIds.1': '~Bình Khê',
    forYear: thisYear(),
    number: '12-QĐ/HVCTQG',
    date: today(),
    signer: 'Giám đốc Học viện',
  })
  await desk.press(approver, '/academy/clusters/SH', 'open-year', { year: thisYear() })
  await expect(page).toHaveURL(new RegExp(`${year}$`))
})

const text = 'Nội dung của Cụm Sông Hồ.'
const movement = (): Typed => ({
  theme: 'Kỷ cương – Sáng tạo – Về cơ sở',
  aim: text,
  contents: text,
  startsOn: `${thisYear()}-01-05`,
  endsOn: `${thisYear()}-12-31`,
})

test('preparation: theme, plan, nine schools heard, the silent one taken as agreed', async ({ page }) => {
  const desk = deskOf(page, sessions)
  const theme = { kind: 'theme', number: '05-TB/HVCTQG', date: today(), subject: movement().theme ?? '' }
  await desk.press(reviewer, `${year}/planning/directives/new`, 'directive', { ...theme, scope: 'one' })
  await desk.press(reviewer, `${year}/movements/academy`, 'movement', { ...movement(), scope: 'one' })
  const plan = { purpose: text, content: text, organisation: text }
  await desk.press(head, `${year}/planning/plan/edit`, 'plan', plan)
  await desk.press(head, `${year}/planning/plan`, 'open', { until: hourAhead(60) })
  // the head asks; the others answer
  for (const code of answering.filter((one) => one !== 'LS'))
    await desk.press(officerOf(code), `${year}/planning/plan`, 'comment', { agreed: 'yes' })
  // the head does not wait an hour for a school that is silent: the hour is set anew
  const soon = hourAhead(1.5)
  await desk.press(head, `${year}/planning/plan`, 'open', { until: soon })
  await hourHasCome(soon)
  await desk.press(head, `${year}/planning/plan`, 'issue', { number: '01-KH/CTĐ', date: today() })
  await desk.press(head, `${year}/track`, 'pass-gate')
})

test('launch: nine register and sign at the conference, the tenth does neither', async ({ page }) => {
  const desk = deskOf(page, sessions)
  await desk.press(head, `${year}/movements/edit`, 'movement', movement())
  await desk.go(head, `${year}/movements`)
  const launch = (await page.locator('form[id^="launch-"]').first().getAttribute('id')) ?? ''
  await desk.press(head, `${year}/movements`, launch)
  const target = { content: 'Lớp được mở', unit: 'lớp', planned: '12', note: '' }
  const targets = Object.fromEntries(Object.entries(target).map(([name, value]) => [`targets.0.${name}`, value]))
  for (const code of answering) {
    await desk.press(officerOf(code), `${year}/movements/registration`, 'registration', targets)
    await expect(page).toHaveURL(/\/movements\/registrations\/[0-9a-f-]{36}$/)
    const sent = new URL(page.url()).pathname.slice(3)
    await desk.press(head, sent, 'receive')
  }
  const lines = [1, 2, 3, 4].map((number) => [`commitments.${number - 1}.text`, `Cam kết ${number}`])
  await desk.press(head, `${year}/movements/pledge/edit`, 'pledge', Object.fromEntries(lines) as Typed)
  await desk.press(principalOf('LS'), `${year}/movements/pledge`, 'adopt')
  const meeting = await conference(desk, 'launch', 'Hội nghị phát động', '~Lam Sơn')
  for (const code of answering) await desk.press(principalOf(code), `${year}/movements/pledge`, 'sign')
  await desk.press(head, meeting, 'close')
  await minutes(desk, meeting)
  await desk.press(head, `${year}/track`, 'pass-gate')
})

/** Plans, convenes and opens a conference of today, with nine schools present. */
async function conference(desk: Desk, kind: string, title: string, hostId: string): Promise<string> {
  const hours = { startsAt: hourAhead(20), endsAt: hourAhead(40) }
  await desk.press(head, `${year}/meetings/new`, 'event', { kind, title, hostId, ...hours, place: 'Hội trường' })
  await expect(desk.page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/)
  const meeting = new URL(desk.page.url()).pathname.slice(3)
  await desk.press(head, `${meeting}/prepare`, 'officers', {
    'presidium.0.personId': '~Trần Văn Lam Sơn',
    'presidium.0.label': 'Hiệu trưởng',
    'secretaries.0.personId': '~Lê Thị Lam Sơn',
    'secretaries.0.label': 'Cán bộ thi đua',
  })
  await desk.press(head, meeting, 'convene')
  for (const code of answering) {
    await desk.press(officerOf(code), `${meeting}/delegates`, 'delegates', { representative: 'principal' })
    await desk.press(principalOf(code), meeting, 'presence')
  }
  await desk.press(principalOf('LS'), meeting, 'open')
  return meeting
}

/** Minutes drawn from the data, signed by the secretary and then by the chair. */
async function minutes(desk: Desk, meeting: string): Promise<void> {
  await desk.press(head, `${meeting}/minutes`, 'draft')
  await desk.press(head, `${meeting}/minutes`, 'sign')
  await desk.press(principalOf('LS'), `${meeting}/minutes`, 'sign')
}

let seminarMeeting = { path: '', begins: '' }

test('activity: a deputy hosts the seminar, with papers and a published programme', async ({ page }) => {
  const desk = deskOf(page, sessions)
  const windows = {
    titlesCloseAt: hourAhead(20),
    papersCloseAt: hourAhead(25),
    startsAt: hourAhead(30),
    endsAt: hourAhead(50),
  }
  const topic = 'Tổng kết thực tiễn ở cơ sở'
  const people = { presidium: 'Hiệu trưởng Trường Chính trị tỉnh Bình Khê', secretaries: 'Cán bộ thi đua' }
  await desk.press(host, `${year}/seminars/new`, 'seminar', {
    topic,
    hostId: '~Bình Khê',
    place: 'Bình Khê',
    ...people,
    ...windows,
  })
  await expect(page).toHaveURL(/\/seminars\/[0-9a-f-]{36}/)
  const seminar = new URL(page.url()).pathname.slice(3)
  await desk.press(host, seminar, 'call')
  for (const code of ['TM', 'VT', 'DL'] as const) {
    await desk.press(officerOf(code), `${seminar}/register`, 'register', { title: `Bài của ${provinceOf(code)}` })
    await expect(page).toHaveURL(/\/papers\/[0-9a-f-]{36}/)
    const paper = /\/work.*\/papers\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    const abstract = Array.from({ length: 120 }, (_, at) => `từ${at}`).join(' ')
    const written = { abstract, keywords: 'thực tiễn, cơ sở, tổng kết', text: 'Toàn văn của tham luận.' }
    await desk.press(officerOf(code), `${paper}/write`, `paper-${paper.slice(-36)}`, written)
    await desk.press(host, paper, 'accept-spoken')
  }
  await orderProgramme(desk, seminar)
  await desk.press(host, `${seminar}/programme`, 'publish')
  // all have read it: the seminar is held today, sooner than was planned
  const begins = hourAhead(2)
  await desk.press(host, `${seminar}/edit`, 'seminar', {
    startsAt: begins,
    titlesCloseAt: begins,
    papersCloseAt: begins,
  })
  await desk.go(host, seminar)
  seminarMeeting = { path: seminar, begins }
  await desk.press(head, `${year}/track`, 'pass-gate')
})

/** The programme in the builder: an opening, then every paper that is to be spoken. */
async function orderProgramme(desk: Desk, seminar: string): Promise<void> {
  const page = await desk.go(host, `${seminar}/programme`, 'vi')
  const pressed = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  await pressed(vi('seminars.kinds.opening'))
  for (const waiting of ['TM', 'VT', 'DL']) await test.step(waiting, () => pressed(/^Xếp vào/))
  await send(page, 'programme')
}

test('self-scoring and verification: nine report, the tenth is shown as not scored', async ({ page }) => {
  const desk = deskOf(page, sessions)
  for (const code of answering) {
    const report = { strengths: text, weaknesses: text, directions: text, 'results.0.achieved': '12' }
    await desk.press(officerOf(code), `${year}/reports/${code}`, 'report', report)
  }
  await desk.press(head, `${year}/track`, 'pass-gate')
  for (const code of answering) {
    const judge = code === 'LS' ? host : head
    await desk.press(judge, `${year}/reports/${code}`, 'receive')
    await desk.press(judge, `${year}/reports/${code}`, 'assess', { text: 'Hoàn thành tốt nhiệm vụ năm.' })
  }
  await hourHasCome(seminarMeeting.begins)
  await desk.press(head, `${year}/track`, 'pass-gate')
})

type Poll = { path: string; id: string }

/** The last poll that was prepared, as its page's address. */
async function lastPoll(desk: Desk): Promise<Poll> {
  const id = await desk.follow(head, `${year}/polls`, /\/polls\/([0-9a-f-]{36})$/)
  return { id, path: `${year}/polls/${id}` }
}

/** Confirmed by another school, and opened by the head. */
async function open(desk: Desk, poll: Poll): Promise<void> {
  await desk.press(principalOf('KC'), poll.path, 'confirm')
  await desk.press(principalOf('LS'), poll.path, 'open')
}

/** What both tellers write: so many votes of nine for the schools that are named, none for the others. */
async function count(desk: Desk, poll: Poll, parts: Record<string, number>, chosen: string[]): Promise<void> {
  for (const teller of ['TM', 'VT']) {
    const page = await desk.go(officerOf(teller), poll.path)
    const values: Typed = {}
    for (const [part, votes] of Object.entries(parts)) {
      for (const name of ['issued', 'returned', 'valid', 'invalid'])
        values[`${part}.${name}`] = name === 'invalid' ? '0' : String(votes)
      for (const line of await page.locator(`form#count-form [name^="${part}.lines."][name$=".yes"]`).all()) {
        const name = (await line.getAttribute('name')) ?? ''
        const school = await line.locator('xpath=ancestor::fieldset[1]/legend').innerText()
        const yes = chosen.some((one) => school.includes(provinceOf(one)))
        values[name] = String(yes ? votes : 0)
        values[name.replace('.yes', '.no')] = String(yes ? 0 : votes)
        values[name.replace('.yes', '.blank')] = '0'
      }
    }
    await send(page, 'count-form', values)
  }
}

/** Puts an award to the schools; the tellers are of two schools, neither the chair's. */
async function nominate(
  desk: Desk,
  award: string,
  kind: 'open' | 'paper',
  quota: number,
  winners: string[],
): Promise<void> {
  const path = `${year}/awards/${award}`
  await desk.press(head, path, 'quota-form', { quota: String(quota), basis: 'Hướng dẫn 30-HD/HVCTQG' })
  await desk.press(head, path, 'prepare', { kind, minutes: '60', firstTeller: '~Tân Mỹ', secondTeller: '~Vân Trà' })
  const poll = await lastPoll(desk)
  await open(desk, poll)
  const chosen = (school: string) => (winners.some((one) => school.includes(provinceOf(one))) ? 'agree' : 'disagree')
  if (kind === 'open')
    for (const code of answering) await castVote(await desk.go(principalOf(code), `${poll.path}/vote`), chosen)
  await count(desk, poll, kind === 'open' ? { written: 0 } : { room: 9, written: 0 }, winners)
  const page = await desk.go(head, `${year}/awards`)
  const form = page.locator(`form[id^="record-"]`).first()
  await send(page, (await form.getAttribute('id')) ?? '')
}

/** Elects by agreement of all who are present. */
async function elect(desk: Desk, role: 'head' | 'deputy', codes: string[]): Promise<void> {
  const named = { 'schoolIds[]': codes.map((code) => `~${provinceOf(code)}`).join('|'), text: 'Thống nhất bầu.' }
  await desk.press(head, `${year}/leadership`, `elect-${role}`, { kind: 'agreement', ...named })
  const poll = await lastPoll(desk)
  await open(desk, poll)
  for (const code of answering) await castVote(await desk.go(principalOf(code), `${poll.path}/vote`), () => 'yes')
  await desk.press(head, `${year}/leadership`, `record-${poll.id}`)
}

test('conference: one flag by open vote, two certificates by paper ballots, next year elected', async ({ page }) => {
  const desk = deskOf(page, sessions)
  const meeting = await conference(desk, 'summing_up', 'Hội nghị tổng kết', '~Lam Sơn')
  await desk.go(head, `${year}/awards`)
  const links = page.getByRole('main').locator('a[href*="/awards/"]:not([href*="#"])')
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const [flag = '', certificate = ''] = [
    ...new Set(hrefs.flatMap((href) => /awards\/([0-9a-f-]{36})/.exec(href)?.[1] ?? [])),
  ]
  await nominate(desk, flag, 'open', 1, ['DL'])
  await nominate(desk, certificate, 'paper', 2, ['HG', 'KC'])
  await elect(desk, 'head', ['TM'])
  await elect(desk, 'deputy', ['VT', 'YM'])
  await desk.press(head, meeting, 'close')
  await minutes(desk, meeting)
  await desk.press(head, `${year}/track`, 'pass-gate')
})

test('ratification: the dossier is accepted, both decisions issued, powers pass', async ({ page }) => {
  const desk = deskOf(page, sessions)
  await desk.press(head, `${year}/dossier`, 'letter', {
    number: '15-TTr/CTĐ',
    date: today(),
    letter: 'Cụm Sông Hồ kính trình Học viện xem xét, quyết định.',
  })
  await desk.press(principalOf('LS'), `${year}/dossier`, 'send')
  const ratification = `/academy/ratification/SH/${thisYear()}`
  await desk.press(reviewer, ratification, 'accept')
  const decision = { date: today(), signer: 'Giám đốc Học viện' }
  const confirm = (lines: number): Typed =>
    Object.fromEntries(Array.from({ length: lines }, (_, place) => [`lines.${place}.confirmed`, 'yes']))
  await desk.press(approver, ratification, 'awards', { ...decision, number: '120-QĐ/HVCTQG', ...confirm(3) })
  await desk.press(approver, ratification, 'recognition', { ...decision, number: '121-QĐ/HVCTQG', ...confirm(3) })
  await desk.press(approver, `${year}/track`, 'pass-gate')
  await desk.go(principalOf('LS'), `${year}/awards/register`)
  for (const code of ['DL', 'HG', 'KC']) await expect(page.getByText(provinceOf(code)).first()).toBeVisible()
})
