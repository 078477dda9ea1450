import { expect2022, expect2023 } from '../support/public-year'
import { test } from '../support/site'
import { launch, prepare } from '../support/the-year/beginning'
import { announce, conclude, convene, open } from '../support/the-year/conference'
import { decide, handOver, launchNext, passPowers, submit } from '../support/the-year/end'
import { report, verify } from '../support/the-year/reports'
import { callForPapers, propose, publishProgramme, writePapers } from '../support/the-year/seminar'
import { elect, elected, nominate, prepareAward } from '../support/the-year/votes'
import { bearing, head } from '../support/the-year/facts'
import { walkersOf, type Walkers } from '../support/walk'

// The year 2022 of the North Central cluster, from its first day to the running 2023, by its people, through the pages
// alone. Each test goes on where the one before it stopped. A trace of hundreds of pages costs more than the walk itself.
test.use({ scenario: 'first-day', trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 420_000 })

let walkers: Walkers
let meeting = ''
test.beforeEach(({ page, site }) => {
  walkers = walkersOf(page, site)
})

test('preparation: theme, plan, comments, plan no. 01', async () => {
  await prepare(walkers)
})

test('launch: movement, registrations, pledge', async () => {
  await launch(walkers)
})

test('seminar: call, papers of seven schools, revision, programme; a proposal answered', async () => {
  const [seminar, papers] = await callForPapers(walkers)
  await writePapers(walkers, seminar, papers)
  await publishProgramme(walkers, seminar, papers)
  await propose(walkers)
})

test('reports: handed in, one returned and completed, received, assessed', async () => {
  await report(walkers)
  await verify(walkers)
})

test('conference: opened with all seven, flag to Huế, certificate to Nghệ An', async () => {
  meeting = await convene(walkers)
  await walkers.moveClock('2022-11-07T15:00')
  const flag = await prepareAward(walkers, 'flag')
  const certificate = await prepareAward(walkers, 'certificate')
  await open(walkers, meeting)
  await nominate(walkers, flag, bearing.hue, 'record-academy_flag')
  await nominate(walkers, certificate, bearing.na, 'record-director_certificate')
})

test('election: Hà Tĩnh leads 2023 with Quảng Bình and Quảng Trị; minutes signed', async () => {
  for (const one of elected) await elect(walkers, one)
  await announce(walkers)
  await conclude(walkers, meeting)
})

test('ratification: dossier accepted, both decisions, hand-over, powers pass at T', async ({ as }) => {
  await submit(walkers)
  await decide(walkers)
  await handOver(walkers)
  await passPowers(walkers, await as(...head))
})

test('the running 2023: prepared and launched by Hà Tĩnh; everybody reads both years', async ({ request }) => {
  await launchNext(walkers)
  for (const language of ['vi', 'en'] as const) {
    await expect2022(request, language)
    await expect2023(request, language)
  }
})
