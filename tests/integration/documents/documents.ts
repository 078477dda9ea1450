import { createDraft } from '@/lib/documents/commands/create-draft'
import { numberDocument } from '@/lib/documents/commands/number-document'
import { openBook } from '@/lib/documents/commands/open-book'
import { registerIncoming } from '@/lib/documents/commands/register-incoming'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { upload, wordFile } from '@/prisma/seed/sample-files'
import type { World } from '../../support/world'

export type Whose = 'C' | 'cluster' | 'Academy'

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
/** The field's day of the small world. */
export const today = day('2022-06-15')

export const head = {
  ...{ superiorBody: '', place: 'Nghệ An', profile: 'decree30' as const, pattern: 'hyphen' as const },
  commonSeries: false,
}

const abbreviations: Record<Whose, string> = { C: 'TCT', cluster: 'CTĐ', Academy: 'HVCTQG' }

export const ownerOf = (world: World, whose: Whose): string =>
  whose === 'cluster' ? `cluster:${world.clusterId}` : `organisation:${whose === 'C' ? world.c.id : world.academyId}`

/** Who keeps the book of these. */
export const keeperOf = (world: World, whose: Whose): Caller =>
  asPerson(
    whose === 'C'
      ? world.c.people.emulation_officer
      : whose === 'cluster'
        ? world.a.people.emulation_officer
        : world.academy.reviewer,
  )

export const bookInput = (world: World, whose: Whose): Parameters<typeof openBook>[1] => ({
  ...{ owner: ownerOf(world, whose), ...head },
  ...{ issuingBody: `CƠ QUAN ${whose}`, abbreviation: abbreviations[whose] },
})

export function valueOf<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** The book of these; opened when it is first asked for. */
export async function bookOf(world: World, whose: Whose): Promise<string> {
  const [, id = ''] = ownerOf(world, whose).split(':')
  const there = await db().documentBook.findFirst({ where: { OR: [{ organisationId: id }, { clusterId: id }] } })
  return there?.id ?? valueOf(await openBook(keeperOf(world, whose), bookInput(world, whose))).bookId
}

type Draft = Parameters<typeof createDraft>[1]

export const facts = {
  ...{ kind: 'plan', type: 'KH', subject: 'Hoạt động Cụm năm 2022', place: 'Nghệ An', signer: 'Người ký minh họa' },
  ...{ signerPost: 'HIỆU TRƯỞNG', authority: 'own' as const, addressee: '', recipients: ['Như trên', 'Lưu: VT'] },
}

export const draftInput = async (world: World, whose: Whose, over: Partial<Draft> = {}): Promise<Draft> => ({
  ...{ bookId: await bookOf(world, whose), documentId: crypto.randomUUID(), yearId: null },
  ...facts,
  ...over,
})

export async function drafted(world: World, whose: Whose = 'cluster', over: Partial<Draft> = {}): Promise<string> {
  const input = await draftInput(world, whose, over)
  return valueOf(await createDraft(keeperOf(world, whose), input)).documentId
}

export const word = (text = 'Kế hoạch'): File => upload('Ke hoach.docx', wordFile([text]))

export async function numbered(
  world: World,
  whose: Whose = 'cluster',
  over: Partial<Draft> & { date?: Date; file?: File | undefined } = {},
): Promise<string> {
  const { date = today, file, ...draft } = { file: word(), ...over }
  const documentId = await drafted(world, whose, draft)
  valueOf(await numberDocument(keeperOf(world, whose), { documentId, date, file }))
  return documentId
}

export const asIs = (documentId: string): Parameters<typeof signDocument>[1] => ({
  ...{ documentId, scanId: null, scan: undefined, file: undefined, asIs: 'on' },
})

export async function signed(world: World, whose: Whose = 'cluster'): Promise<string> {
  const documentId = await numbered(world, whose)
  valueOf(await signDocument(keeperOf(world, whose), asIs(documentId)))
  return documentId
}

type Incoming = Parameters<typeof registerIncoming>[1]

export const incomingInput = async (world: World, whose: Whose, over: Partial<Incoming> = {}): Promise<Incoming> => ({
  ...{ bookId: await bookOf(world, whose), documentId: crypto.randomUUID(), yearId: null, type: 'HD' },
  ...{ subject: 'Hướng dẫn bình xét thi đua', sender: 'Học viện', symbol: '64-HD/HVCTQG', addressee: '' },
  ...{ senderDate: day('2022-06-10'), date: today, file: undefined },
  ...over,
})

export async function received(world: World, whose: Whose = 'cluster', over: Partial<Incoming> = {}): Promise<string> {
  const input = await incomingInput(world, whose, over)
  return valueOf(await registerIncoming(keeperOf(world, whose), input)).documentId
}

export const rowOf = (id: string) => db().officialDocument.findUniqueOrThrow({ where: { id } })

/** The address that the QR of a document's print holds. */
export const addressFor = async (id: string): Promise<string> =>
  `https://neuguong.example.test/vi/d/${(await rowOf(id)).token}`

export const refused = (state: string) => ({
  ok: false,
  refusal: { code: state.includes('.') ? state : `documents.${state}` },
})

export const eventsOf = async (subjectId: string): Promise<string[]> =>
  (await db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map((one) => one.event)

/** No book, no document: each test begins with an empty register. */
export const emptied = () => db().$executeRaw`truncate document_books cascade`
