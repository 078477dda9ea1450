import 'server-only'
import { yearSchoolIds } from '@/lib/calendar/queries'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma, type Tx } from '@/lib/platform/db/client'
import { figuresOwed } from '../rules/count'
import { effectiveState } from '../rules/phase'
import { preparationSchema } from '../schema'

const asked = {
  include: {
    seats: { include: { vote: { select: { seatId: true } } } },
    counts: { select: { organisationId: true } },
    slot: {
      select: {
        state: true,
        openings: true,
        box: {
          select: {
            door: true,
            seats: { select: { organisationId: true, personId: true, way: true } },
            trustees: { select: { number: true, personId: true, organisationId: true } },
          },
        },
      },
    },
  },
} as const

type Row = Prisma.PollGetPayload<typeof asked>
type Asks = { duty: (key: string, organisationId: string, more?: Partial<Duty>) => Duty; row: Row }

const addressOf = (year: Year): string => `/work/${year.clusterCode}/${year.year}/polls`

/** What the polls of a year ask: confirm a manifest, open, vote, count, answer a cancelling. */
export async function listPollsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const [rows, members, terms] = await Promise.all([
    db().poll.findMany({ where: { yearId: year.id, state: { in: ['draft', 'frozen', 'open', 'closed'] } }, ...asked }),
    yearSchoolIds(db(), year.id),
    db().term.findMany({
      where: {
        ...{ clusterId: year.clusterId, role: 'deputy', startsAt: { lte: ctx.now } },
        OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
      },
      select: { organisationId: true },
    }),
  ])
  const deputies = terms.map((term) => term.organisationId).filter((id) => members.includes(id))
  return rows.flatMap((row) => dutiesOf(row, year, members, deputies, ctx.now))
}

function dutiesOf(row: Row, year: Year, members: string[], deputies: string[], now: Date): Duty[] {
  const stands = effectiveState(row.state, row.closesAt, now)
  const href = `${addressOf(year)}/${row.id}`
  const duty: Asks['duty'] = (key, organisationId, more = {}) => ({
    ...{ key: `polls.${key}.${row.id}`, module: 'polls', title: `polls.duties.${key}`, organisationId, href },
    ...{ facts: { title: { vi: row.title, en: row.titleEn || row.title } }, due: null, holds: 'polls.holds.result' },
    ...more,
  })
  const others = (own: string): string[] => {
    const free = deputies.filter((id) => id !== own)
    return free.length > 0 ? free : members.filter((id) => id !== own)
  }
  const answering =
    row.cancelAskedBySchoolId && row.state !== 'draft'
      ? others(row.cancelAskedBySchoolId).map((id) => duty('answer_cancelling', id))
      : []
  if (stands === 'draft') return others(row.preparedBySchoolId).map((id) => duty('confirm', id))
  if (stands === 'frozen') return [...answering, duty('open', row.preparedBySchoolId)]
  return [
    ...answering,
    ...voting({ duty, row }, stands === 'open', href),
    ...counting({ duty, row }, stands === 'open'),
    ...opening({ duty, row }),
  ]
}

/** The trustees whose keys are still wanted, once voting is over. */
function opening({ duty, row }: Asks): Duty[] {
  if (row.slot?.state !== 'closed') return []
  const given = Object.keys(row.slot.openings as Record<string, string>)
  const wanted = row.slot.box.trustees.filter(({ number }) => !given.includes(String(number)))
  return wanted.map(({ organisationId, personId }) => duty('open_ballots', organisationId, { personIds: [personId] }))
}

function voting({ duty, row }: Asks, open: boolean, href: string): Duty[] {
  if (open && row.slot) {
    // whoever has voted keeps the duty: nobody can tell, and nobody should
    const { door, seats } = row.slot.box
    return seats
      .filter((seat) => seat.way === 'electronic')
      .map(({ organisationId, personId }) =>
        duty('vote', organisationId, {
          ...{ due: row.closesAt, href: `/vote/${door}`, personIds: personId ? [personId] : [] },
        }),
      )
  }
  if (!open || row.kind === 'paper') return []
  const waiting = row.seats.filter((seat) => seat.present && !seat.vote && seat.personId)
  const key = row.kind === 'agreement' ? 'agree' : 'vote'
  return waiting.map((seat) =>
    duty(key, seat.organisationId, {
      ...{ due: row.closesAt, href: `${href}/vote` },
      personIds: seat.personId ? [seat.personId] : [],
    }),
  )
}

function counting({ duty, row }: Asks, open: boolean): Duty[] {
  const preparation = preparationSchema.parse(row.preparation)
  const paper = row.slot?.box.seats.filter((seat) => seat.way === 'paper').length ?? 0
  const owed = figuresOwed(row.kind, preparation, row.seats.filter((seat) => !seat.present).length, paper)
  if ((!owed.room && !owed.written) || (row.kind !== 'paper' && open)) return []
  const again = row.counts.length >= 2
  const missing = preparation.tellers.filter((id) => again || !row.counts.some((one) => one.organisationId === id))
  return missing.map((id) => duty(again ? 'count_again' : 'count', id, { due: open ? row.closesAt : null }))
}

/** What the conference waits for from the polls: none is left under way. */
export async function listPollsConditions(tx: Tx, year: Year, _now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'conference') return []
  const count = await tx.poll.count({
    where: { yearId: year.id, state: { in: ['draft', 'frozen', 'open', 'closed'] } },
  })
  return [{ title: 'polls.conditions.none_under_way', facts: { count }, met: count === 0, href: addressOf(year) }]
}
