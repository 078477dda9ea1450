import { test } from '../support/site'
import { launch, prepare } from '../support/second-cluster/beginning'
import { deskOf, type Desk, type Sessions } from '../support/second-cluster/desk'
import { handOver, ratify } from '../support/second-cluster/end'
import { head, hourHasCome, year } from '../support/second-cluster/facts'
import { found, gather, nameLeaders, setUp } from '../support/second-cluster/founding'
import { conference, sign } from '../support/second-cluster/meeting'
import { report, verify } from '../support/second-cluster/reports'
import { holdSeminar, recordSeminar, type Seminar } from '../support/second-cluster/seminar'
import { certificates, electDeputies, electHead, flag, nominate } from '../support/second-cluster/votes'

// A cluster that nobody laid: ten schools, two deputies, one flag and two certificates, one school that never answers.
// Its whole year is walked in one day, through the pages alone; each test goes on where the one before it stopped.
test.use({ scenario: null, trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 900_000 })

const sessions: Sessions = new Map()
let desk: Desk
let seminar: Seminar
test.beforeEach(({ page, site }) => {
  desk = deskOf(page, sessions, site.database)
})

test('the Academy is set up, founds a cluster of ten schools and invites its people', async ({ site }) => {
  await setUp(desk, site)
  await found(desk)
  await gather(desk)
})

test('a head and two deputies are named by a decision, and the first year is opened', async () => {
  await nameLeaders(desk)
})

test('preparation: theme, plan, nine schools heard, the silent one taken as agreed', async () => {
  await prepare(desk)
})

test('launch: nine register and sign at the conference, the tenth does neither', async () => {
  await launch(desk)
})

test('activity: a deputy hosts the seminar, with papers and a published programme', async () => {
  seminar = await holdSeminar(desk)
})

test('reports and verification: nine report, the tenth is judged without', async () => {
  await report(desk)
  await verify(desk)
})

test('conference: one flag by open vote, two certificates by paper ballots, next year elected', async () => {
  const meeting = await conference(desk, 'summing_up', 'Hội nghị tổng kết')
  await nominate(desk, flag)
  await nominate(desk, certificates)
  await electHead(desk, 'TM')
  await electDeputies(desk, ['VT', 'YM'])
  await hourHasCome(seminar.begins)
  await recordSeminar(desk)
  await desk.press(head, meeting, 'close')
  await sign(desk, meeting)
  await desk.press(head, `${year}/track`, 'pass-gate')
})

test('ratification: the dossier is accepted, both decisions issued, powers pass', async () => {
  await ratify(desk)
})

test('hand-over: both heads sign, and the year is closed by the new one', async () => {
  await handOver(desk)
})
