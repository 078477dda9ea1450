import { draftDocument } from '@/lib/drafting/commands/draft-document'
import type { writeProse } from '@/lib/drafting/commands/write-prose'
import type { Source } from '@/lib/drafting/schema'
import { db } from '@/lib/platform/db/client'
import { makeMeeting } from '../../support/meetings'
import type { World } from '../../support/world'
import { bookOf, keeperOf, rowOf, valueOf, type Whose } from '../documents/documents'

export { bookOf, keeperOf, rowOf, valueOf, type Whose } from '../documents/documents'

/** A document of each owner of the small world, and what it is made from. */
export const sourceOf: Record<Whose, (world: World) => Source> = {
  cluster: (world) => ({ kind: 'plan', type: 'year', id: world.yearId }),
  C: (world) => ({ kind: 'registration', type: 'school', id: world.c.id }),
  Academy: (world) => ({ kind: 'decision', type: 'awards', id: world.yearId }),
}

/** A draft of the cluster's plan, of C's registration or of the Academy's decision, by who keeps the book. */
export async function draftedFor(
  world: World,
  whose: Whose = 'cluster',
  source = sourceOf[whose](world),
): Promise<string> {
  await bookOf(world, whose)
  return valueOf(await draftDocument(keeperOf(world, whose), { yearId: world.yearId, source })).documentId
}

type Words = Parameters<typeof writeProse>[1]

export const wordsFor = (documentId: string, over: Partial<Words> = {}): Words => ({
  ...{ documentId, version: 0, edit: crypto.randomUUID(), subject: 'Hoạt động của Cụm năm 2022', prose: {} },
  ...{ authority: 'on_behalf' as const, signerPost: 'Cụm trưởng', signer: 'Người ký minh họa', place: 'Nghệ An' },
  recipients: '- Như trên;\n- Các trường.',
  ...over,
})

/** The plan of the small world, and an event for it. */
export async function layPlan(world: World): Promise<string> {
  const words = {
    purpose: 'Thi đua thiết thực.',
    content: 'Ba hoạt động.',
    criteria: '',
    funding: '',
    organisation: 'Cụm trưởng chủ trì.',
  }
  await db().plan.create({ data: { yearId: world.yearId, title: 'Kế hoạch', ...words, updatedAt: new Date() } })
  return makeMeeting(world, { title: 'Hội nghị tổng kết', hostId: world.a.id })
}

export const refused = (state: string) => ({
  ok: false,
  refusal: { code: state.includes('.') ? state : `drafting.${state}` },
})

export const dataOf = async (id: string): Promise<Record<string, unknown>> =>
  (await rowOf(id)).data as Record<string, unknown>
export const proseOf = async (id: string): Promise<Record<string, string>> =>
  (await rowOf(id)).prose as Record<string, string>

/** Nothing drafted, no plan, no event: each test begins with an empty year. */
export const emptied = () => db().$executeRaw`truncate document_books, plans, meetings cascade`
