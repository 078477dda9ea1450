import 'server-only'
import { yearSchoolIds } from '@/lib/calendar/queries'
import type { Duty, Year } from '@/lib/calendar/rules'
import { db } from '@/lib/platform/db/client'
import type { Context } from '@/lib/platform/context'

/** What the ballot boxes of a year ask: cards, the key book, its confirmation, handing out, receiving. */
export async function listBallotsDuties(_: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const boxes = await db().ballotBox.findMany({
    where: { yearId: year.id, state: { in: ['preparing', 'drafted', 'sealed', 'collecting'] } },
    include: { meeting: { select: { title: true, state: true } }, trustees: true, seats: true },
  })
  if (boxes.length === 0) return []
  const members = await yearSchoolIds(db(), year.id)
  const address = `/work/${year.clusterCode}/${year.year}/ballots`
  return boxes.flatMap((box) => {
    const duty = (key: string, organisationId: string, more: Partial<Duty> = {}): Duty => ({
      ...{ key: `ballots.${key}.${box.id}`, module: 'ballots', title: `ballots.duties.${key}`, organisationId },
      ...{
        href: `${address}/${box.id}`,
        facts: { meeting: box.meeting.title },
        due: null,
        holds: 'ballots.holds.ballot',
      },
      ...more,
    })
    const head = box.preparedBySchoolId
    if (box.state === 'preparing') {
      const open = box.trustees.filter(({ tested }) => !tested)
      return open.length > 0
        ? open.map((one) => duty('make_card', one.organisationId, { personIds: [one.personId] }))
        : [duty('draft_book', head)]
    }
    if (box.state === 'drafted') return members.filter((id) => id !== head).map((id) => duty('seal', id))
    if (box.state === 'sealed') return box.meeting.state === 'open' ? [duty('collect', head)] : []
    return box.seats
      .filter((seat) => seat.way === 'none' && seat.personId !== null)
      .map((seat) =>
        duty('receive', seat.organisationId, { href: `/vote/${box.door}`, personIds: [seat.personId ?? ''] }),
      )
  })
}
