import { draftDocument } from '@/lib/drafting/commands/draft-document'
import { createDraft } from '@/lib/documents/commands/create-draft'
import { numberDocument } from '@/lib/documents/commands/number-document'
import { openBook } from '@/lib/documents/commands/open-book'
import { registerIncoming } from '@/lib/documents/commands/register-incoming'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { startSeries } from '@/lib/documents/commands/start-series'
import type { Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { books2022, invitationDocument2022, planDocument2022, schoolDraft2022 } from '../facts/registers-2022'
import { directives2022 } from '../facts/year-2022'
import { upload, wordFile } from '../sample-files'
import { act, at, organisationOf, yearOf } from '../stage'

const head = ['NA', 'emulation_officer'] as const
const official = ['BTDKT', 'academy_reviewer'] as const
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const idOf = (n: number): string => `00000000-0000-4000-8000-0000000005${String(n).padStart(2, '0')}`

type Who = readonly [string, Office]
type Issued = { bookId: string; n: number; date: Date; yearId: string | null; signed: boolean }
type Draft = typeof planDocument2022 | typeof schoolDraft2022

/** Lays a draft, numbers it with its Word file and, where it was, records its signature. */
async function issue(who: Who, draft: Draft, { bookId, n, date, yearId, signed }: Issued): Promise<void> {
  const documentId = idOf(n)
  await act(createDraft, who, { bookId, documentId, yearId, ...draft })
  const file = upload('Văn bản (minh họa).docx', wordFile([draft.subject]))
  await act(numberDocument, who, { documentId, date, file })
  if (signed)
    await act(signDocument, who, { documentId, scanId: null, scan: undefined, file: undefined, asIs: 'on' as const })
}

const bookOf = async (cluster: string): Promise<string> =>
  (await db().documentBook.findFirstOrThrow({ where: { cluster: { code: cluster } }, select: { id: true } })).id

/**
 * The Academy, the cluster and the head's school open their registers; what the Academy sent stands as outgoing with it, and as
 * incoming with the cluster: 14/02/2022.
 */
export async function openRegisters(): Promise<void> {
  await at('2022-02-14', '15:00')
  const { id: clusterId } = await db().cluster.findUniqueOrThrow({ where: { code: 'BTB' } })
  const academy = await act(openBook, official, {
    owner: `organisation:${await organisationOf('HV')}`,
    ...books2022.academy,
  })
  const cluster = await act(openBook, head, { owner: `cluster:${clusterId}`, ...books2022.cluster })
  await act(openBook, head, { owner: `organisation:${await organisationOf('NA')}`, ...books2022.school })
  const yearId = await yearOf('BTB', 2022)
  for (const [index, { number, date, subject }] of directives2022.entries()) {
    const [, given = '1', type = ''] = /^(\d+)-(\p{L}+)\//u.exec(number) ?? []
    const series = {
      bookId: academy.bookId,
      direction: 'outgoing' as const,
      type,
      year: 2022,
      before: Number(given) - 1,
    }
    await act(startSeries, official, series)
    const signer = { signer: 'Giám đốc Học viện', signerPost: 'GIÁM ĐỐC', authority: 'own' as const }
    const draft = { ...planDocument2022, ...signer, kind: 'other', type, subject, place: 'Hà Nội' }
    const issued = { bookId: academy.bookId, n: 10 + index, date, yearId: null, signed: true }
    await issue(official, draft, issued)
    await act(registerIncoming, head, {
      ...{ bookId: cluster.bookId, documentId: idOf(20 + index), yearId, type, subject, addressee: 'Cụm trưởng' },
      ...{ sender: 'Học viện Chính trị quốc gia Hồ Chí Minh', symbol: number, senderDate: date },
      ...{ date: day('2022-02-14'), file: undefined },
    })
  }
}

/** Plan 01-KH/CTĐ is numbered and signed, the invitation to the launch waits for its signature, a report of the school is a draft. */
export async function registerPlan2022(): Promise<void> {
  await at('2022-03-04', '10:00')
  const yearId = await yearOf('BTB', 2022)
  const bookId = await bookOf('BTB')
  await issue(head, planDocument2022, { bookId, n: 1, date: day('2022-03-04'), yearId, signed: true })
  await issue(head, invitationDocument2022, { bookId, n: 2, date: day('2022-03-04'), yearId, signed: false })
  const organisationId = await organisationOf('NA')
  const school = await db().documentBook.findUniqueOrThrow({ where: { organisationId }, select: { id: true } })
  await act(createDraft, head, { bookId: school.id, documentId: idOf(3), yearId: null, ...schoolDraft2022 })
}

/** The head's officer has the conference's invitation filled from the event: it waits to be read over and numbered. */
export async function draftInvitation2022(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const { id } = await db().meeting.findFirstOrThrow({ where: { yearId, kind: 'summing_up' }, select: { id: true } })
  await act(draftDocument, head, { yearId, source: { kind: 'invitation', type: 'meeting', id } })
}
