import 'server-only'
import { headsOfBoards } from '@/lib/ballots/queries/board'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import { outcomeSchema, preparationSchema, type Outcome, type PollForm, type Sheet } from '@/lib/polls/schema'
import type { DocumentData } from '@/lib/templates/rules/kinds'

type Figures = Record<'issued' | 'returned' | 'valid' | 'invalid' | 'blanks', string>

/**
 * The ballots of the room and those in writing together; votes that were cast in the product count as they were cast. Where each
 * line has its own answer, blanks are told line by line.
 */
export function ballotFigures({ room, written, present, cast, valid }: Outcome, form: PollForm): Figures {
  const sheets = [room, written].filter((one): one is Sheet => one !== null)
  const sum = (name: 'issued' | 'returned' | 'invalid' | 'blanks'): number =>
    sheets.reduce((total, one) => total + one[name], 0)
  const counted = sheets.length > 0
  return {
    issued: String(counted ? sum('issued') : present),
    returned: String(counted ? sum('returned') : cast),
    valid: String(valid),
    invalid: String(counted ? sum('invalid') : cast - valid),
    blanks: counted && form !== 'lines' ? String(sum('blanks')) : '',
  }
}

/** What of each counted secret ballot can be checked: its figures, its hashes as they were shown in the room, and where. */
export async function readSecretBallots(
  tx: Tx,
  where: Prisma.PollWhereInput,
): Promise<DocumentData<'minutes'>['secretBallots']> {
  const polls = await tx.poll.findMany({
    where: { ...where, kind: 'secret', state: 'counted' },
    orderBy: [{ countedAt: 'asc' }, { id: 'asc' }],
    include: { options: { select: { position: true, vi: true } } },
  })
  const places = polls.flatMap(({ boxId, boxSlot: slot }) => (boxId && slot ? [{ boxId, slot }] : []))
  const heads = await headsOfBoards(tx, places)
  return polls.map(({ id, title, round, result, preparation, options, manifestSha256, boxId, boxSlot }) => {
    const outcome = outcomeSchema.parse(result)
    const nameOf = (position: number): string => options.find((one) => one.position === position)?.vi ?? ''
    const { form } = preparationSchema.parse(preparation)
    return {
      ...ballotFigures(outcome, form),
      matter: round > 1 ? `${title} (vòng ${round})` : title,
      ways: `${outcome.box?.issued ?? 0} phiếu điện tử, ${outcome.paper?.issued ?? 0} phiếu giấy`,
      detail: outcome.lines
        .map(({ position, yes, no, blank }) =>
          form === 'lines'
            ? `${nameOf(position)}: ${yes} đồng ý, ${no} không đồng ý, ${blank} để trống`
            : `${nameOf(position)}: ${yes} phiếu`,
        )
        .join('; '),
      manifest: inGroups(manifestSha256 ?? ''),
      board: inGroups(heads.find((one) => one.boxId === boxId && one.slot === boxSlot)?.head ?? ''),
      address: `${env().NEXTAUTH_URL.replace(/\/$/, '')}/verify?poll=${id}`,
    }
  })
}

/** Eight by eight, so that two hashes can be compared by eye. */
const inGroups = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ')
