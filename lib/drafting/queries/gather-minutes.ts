import 'server-only'
import { outcomeSchema } from '@/lib/polls/schema'
import { discussionIn } from '../rules/minutes'
import { readMinutesHead } from './attendance'
import { readEvent } from './events'
import { forCluster, needed, type Gatherer, type Ground } from './ground'
import { readSecretBallots } from './secret-ballots'
import { numbered, printedShare } from './words'

/** Biên bản hội nghị: who came, what was recorded, what was voted. */
export const gatherMinutes: Gatherer<'minutes'> = async (ground, { id }) => {
  const event = await readEvent(ground.tx, ground.year.id, id)
  if (!event) return null
  const { head, missing } = await readMinutesHead(ground, event)
  const minutes = await ground.tx.minutes.findUnique({ where: { meetingId: id } })
  // what its secretary has not yet signed is still being written
  const signed = minutes?.secretarySignedAt ? minutes : null
  const votes = await readVotes(ground, id)
  const agenda = signed
    ? [{ title: 'Nội dung, diễn biến', content: discussionIn(signed.body) }]
    : event.parts.map(({ title }) => ({ title, content: '' }))
  return forCluster(
    ground,
    'minutes',
    event.title,
    {
      subject: event.title,
      ...head,
      agenda: numbered(agenda),
      votes: numbered(
        votes.map(({ matter, yes, no, blank, base }) => ({
          ...{ matter, yes: String(yes), against: String(no), blank: String(blank) },
          share: printedShare(yes, base),
        })),
      ),
      secretBallots: await readSecretBallots(ground.tx, { yearId: ground.year.id, meetingId: id }),
      conclusions: signed?.conclusions ?? '',
    },
    [...missing, ...needed(signed, 'minutes', `${ground.home}/meetings/${id}/minutes`)],
  )
}

export type Vote = {
  award: string
  option: string
  matter: string
  yes: number
  no: number
  blank: number
  base: number
  needed: number
  elected: boolean
}

/** What was counted of the polls of an event, line by line. */
export async function readVotes({ tx, year }: Ground, meetingId: string): Promise<Vote[]> {
  const polls = await tx.poll.findMany({
    where: { yearId: year.id, meetingId, state: 'counted' },
    orderBy: [{ countedAt: 'asc' }, { id: 'asc' }],
    select: { title: true, result: true, options: { select: { position: true, vi: true } } },
  })
  return polls.flatMap(({ title, result, options }) =>
    outcomeSchema.parse(result).lines.map((line): Vote => {
      const option = options.find(({ position }) => position === line.position)?.vi ?? ''
      const { yes, no, blank, base, elected } = line
      return {
        ...{ award: title, option, yes, no, blank, base, elected, needed: line.needed },
        matter: option ? `${title}: ${option}` : title,
      }
    }),
  )
}
