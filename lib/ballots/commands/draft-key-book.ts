import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { listYearSchools } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { readSeats } from '@/lib/meetings/queries/roll'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { mayPrepareBox } from '../policy'
import { holdBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import { keyBookText } from '../rules/key-book'
import type { draftKeyBookSchema } from '../schema'

/**
 * Writes the key book: the roll as the schools have named their delegates, the trustees and all public keys, with its hash. It may
 * be written anew until it is sealed. Refusals: not found, not head, year closed, box_<state>, cards_not_proved.
 */
export const draftKeyBook = decision<z.output<typeof draftKeyBookSchema>, { boxId: string }>(
  'ballots.draft_key_book',
  async (tx, ctx, { boxId }) => {
    const found = await holdBox(tx, boxId)
    if (!found) return notFound
    const { box, year } = found
    const proved = box.trustees.length === 3 && box.trustees.every((one) => one.tested)
    const verdict = firstRefusal(
      mayPrepareBox(ctx.actor, year),
      checkYearOpen(year),
      checkBox(box.state, 'preparing', 'drafted'),
      proved ? { ok: true } : refuse('ballots.cards_not_proved'),
    )
    if (!verdict.ok) return verdict
    const schools = await listYearSchools(tx, year, ctx.now)
    const seats = await readSeats(tx, ctx, box.meetingId, schools)
    await tx.ballotSeat.deleteMany({ where: { boxId } })
    await tx.ballotSeat.createMany({ data: seats.map(({ code: _, sha256: __, ...seat }) => ({ boxId, ...seat })) })
    const keyBook = keyBookText({
      ...{ box: boxId, cluster: year.clusterCode, year: year.year, meeting: box.meetingId, least: box.least },
      trustees: box.trustees.map(({ organisation, person, publicKeys }) => ({
        ...{ organisation: organisation.code, person: person.name, publicKeys },
      })),
      slots: box.slots.map(({ number, issuingPublic }) => ({ number, issuing: issuingPublic })),
      roll: seats.map(({ code, label, substitute, sha256 }) => ({
        ...{ school: code, person: label, substitute, authorisation: sha256 },
      })),
    })
    const keyBookSha256 = createHash('sha256').update(keyBook).digest('hex')
    await tx.ballotBox.update({
      where: { id: boxId },
      data: { state: 'drafted', keyBook, keyBookSha256, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('ballots.key_book_drafted', box, year, { hash: keyBookSha256.slice(0, 12) }),
      after: { keyBookSha256 },
    })
    const others = schools.map(({ id }) => id).filter((id) => id !== box.preparedBySchoolId)
    const href = `/work/${year.clusterCode}/${year.year}/ballots/${boxId}`
    const facts = { hash: keyBookSha256.slice(0, 12) }
    await notify(tx, ctx, { organisationIds: others }, { kind: 'ballots.key_book_drafted', facts, href })
    return ok({ boxId })
  },
)
