import 'server-only'
import { readEligibility, sayReasons } from '@/lib/awards/queries/inside'
import { discussionIn } from '../rules/minutes'
import { readMinutesHead } from './attendance'
import { readEvent } from './events'
import { readVotes } from './gather-minutes'
import { forCluster, needed, type Gatherer, type Ground } from './ground'
import { readSecretBallots } from './secret-ballots'
import { numbered, printedShare } from './words'

/** Biên bản họp bình xét: every school's results and conditions, and each award's votes over the whole roll. */
export const gatherReviewMinutes: Gatherer<'review_minutes'> = async (ground, { id }) => {
  const { tx, year, home } = ground
  const event = await readEvent(tx, year.id, id)
  if (event?.kind !== 'summing_up') return null
  const { head, missing } = await readMinutesHead(ground, event)
  const assessments = await readAssessments(ground)
  const votes = await readVotes(ground, id)
  const minutes = await tx.minutes.findUnique({ where: { meetingId: id } })
  const signed = minutes?.secretarySignedAt ? minutes : null
  return forCluster(
    ground,
    'review_minutes',
    event.title,
    {
      subject: `Họp bình xét thi đua năm ${year.year}`,
      ...head,
      bases: ground.bases,
      assessments: numbered(assessments),
      opinions: signed ? discussionIn(signed.body) : '',
      votes: numbered(
        votes.map(({ award, option, yes, base, elected }) => ({
          ...{ award, school: option, yes: String(yes), total: String(base), share: printedShare(yes, base) },
          result: elected ? 'Đạt' : 'Không đạt',
        })),
      ),
      secretBallots: await readSecretBallots(tx, { yearId: year.id, meetingId: id }),
      conclusions: signed?.conclusions ?? '',
    },
    [
      ...missing,
      ...needed(votes.length > 0, 'votes', `${home}/polls`),
      ...needed(signed, 'minutes', `${home}/meetings/${id}/minutes`),
    ],
  )
}

async function readAssessments(
  ground: Ground,
): Promise<{ school: string; targets: string; assessment: string; eligible: string }[]> {
  const { tx, year, ctx } = ground
  const eligibility = await readEligibility(tx, year, ctx.now)
  const reports = await tx.yearReport.findMany({
    where: { yearId: year.id, state: 'received' },
    include: {
      results: { include: { target: { select: { planned: true } } } },
      assessments: { orderBy: { at: 'asc' }, select: { text: true } },
    },
  })
  return eligibility.map(({ schoolId, school, reasons }) => {
    const report = reports.find((one) => one.organisationId === schoolId)
    return {
      school: school.name.vi,
      targets: report ? metOf(report.results) : '',
      assessment: report?.assessments.map(({ text }) => text).join('\n') ?? '',
      eligible: reasons.length > 0 ? sayReasons(reasons).reason.vi : 'Đủ điều kiện',
    }
  })
}

type Result = { achieved: { toString(): string } | null; target: { planned: { toString(): string } } }

/** How many of the registered targets were reached: "3/4". */
export const metOf = (results: readonly Result[]): string =>
  `${results.filter(({ achieved, target }) => achieved !== null && Number(achieved) >= Number(target.planned)).length}/${results.length}`
