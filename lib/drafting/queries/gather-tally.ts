import 'server-only'
import { outcomeSchema, preparationSchema, type Outcome } from '@/lib/polls/schema'
import { forCluster, needed, schoolName, type Gatherer } from './ground'
import { ballotFigures, readSecretBallots } from './secret-ballots'
import { numbered, printedMoment, printedShare } from './words'

const whole = {
  options: { orderBy: { position: 'asc' } },
  counts: { orderBy: { at: 'asc' } },
  meeting: { include: { officers: { where: { chairs: true } } } },
} as const

/** Biên bản kiểm phiếu of a counted poll: ballots, lines, who counted. */
export const gatherTally: Gatherer<'tally_minutes'> = async (ground, { id }) => {
  const { tx, year, home } = ground
  const poll = await tx.poll.findFirst({ where: { id, yearId: year.id, state: 'counted' }, include: whole })
  if (!poll || poll.kind === 'agreement') return null
  const outcome = outcomeSchema.parse(poll.result)
  const { tellers, form } = preparationSchema.parse(poll.preparation)
  const ids = [
    ...poll.counts.map((one) => one.personId),
    ...(poll.meeting?.officers ?? []).flatMap((one) => one.personId ?? []),
  ]
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = (personId: string | null | undefined): string => people.find((one) => one.id === personId)?.name ?? ''
  const counting = tellers.map((schoolId) => {
    const person = nameOf(poll.counts.find((one) => one.organisationId === schoolId)?.personId)
    return { name: person || schoolName(ground, schoolId), post: person ? schoolName(ground, schoolId) : '', person }
  })
  const [chair] = poll.meeting?.officers ?? []
  const page = `${home}/polls/${id}`
  return forCluster(
    ground,
    'tally_minutes',
    poll.title,
    {
      subject: `Kiểm phiếu ${poll.title}`,
      startTime: poll.openedAt ? printedMoment(poll.openedAt) : '',
      venue: poll.meeting ? poll.meeting.place || poll.meeting.link : '',
      matter: poll.title,
      tellers: counting.map(({ name, post }) => ({ name, post, role: 'người kiểm phiếu' })),
      rule: ruleOf(outcome),
      members: String(outcome.members),
      ...ballotFigures(outcome, form),
      results: numbered(
        outcome.lines.map(({ position, yes, no, blank, base, elected }) => ({
          name: poll.options.find((one) => one.position === position)?.vi ?? '',
          ...(form === 'lines' ? { against: String(no), blank: String(blank) } : { against: '', blank: '' }),
          ...{ yes: String(yes), share: printedShare(yes, base), result: elected ? 'Đạt' : 'Không đạt' },
        })),
      ),
      secretBallots: await readSecretBallots(tx, { id }),
      outcome: outcomeOf(outcome, poll.options),
      endTime: poll.countedAt ? printedMoment(poll.countedAt) : '',
      otherTellers: counting.flatMap(({ person }) => person || []),
      chair: nameOf(chair?.personId) || (chair?.label ?? ''),
    },
    [
      ...needed(poll.meeting, 'poll_meeting', page),
      ...needed(
        counting.some(({ person }) => person),
        'tellers',
        page,
      ),
      // the product knows who counted, not which of them leads
      ...needed(false, 'head_teller', page),
      ...needed(chair, 'chair', poll.meeting ? `${home}/meetings/${poll.meeting.id}/edit` : page),
    ],
  )
}

const ruleOf = ({ lines }: Outcome): string => {
  const [first] = lines
  return first ? `Cần ít nhất ${first.needed} phiếu đồng ý trên ${first.base}.` : ''
}

function outcomeOf({ elected, tied }: Outcome, options: readonly { position: number; vi: string }[]): string {
  const named = (positions: readonly number[]): string =>
    options.flatMap(({ position, vi }) => (positions.includes(position) ? [vi] : [])).join('; ')
  const result = elected.length > 0 ? `Đạt: ${named(elected)}.` : 'Không đơn vị nào đạt.'
  return tied.length > 0 ? `${result}\nSố phiếu bằng nhau, chưa phân định: ${named(tied)}.` : result
}
