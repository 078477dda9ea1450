import 'server-only'
import { createTranslator } from 'use-intl/core'
import { ownKinds } from '@/lib/cycles/schema'
import { newHeadOf } from '@/lib/cycles/queries/hand-over'
import { sayFacts } from '@/lib/platform/facts'
import { messages } from '@/lib/platform/i18n/messages'
import { forCluster, needed, schoolName, type Gatherer } from './ground'
import { numbered, printedMoment } from './words'

/** Biên bản bàn giao Cụm trưởng: the list as it was ticked by both heads, what stays open, when powers pass. */
export const gatherHandOver: Gatherer<'hand_over'> = async (ground) => {
  const { tx, year, home, head, principals } = ground
  const handOver = await tx.handOver.findUnique({
    where: { yearId: year.id },
    include: { items: { orderBy: { position: 'asc' } } },
  })
  const newHeadId = await newHeadOf(tx, year)
  const term = await tx.term.findFirst({
    where: { clusterId: year.clusterId, role: 'head', forYear: { gt: year.year } },
    orderBy: { startsAt: 'asc' },
  })
  const items = (handOver?.items ?? []).map((one) => ({ ...one, name: labelOf(one) }))
  const open = items.filter((one) => !one.oldTickedAt || !one.newTickedAt)
  const person = (id: string | null): string => principals.get(id ?? '') ?? ''
  const persons = (id: string | null): string[] => (person(id) ? [`${person(id)}, Hiệu trưởng`] : [])
  return forCluster(
    ground,
    'hand_over',
    '',
    {
      subject: `Bàn giao Cụm trưởng năm ${year.year} cho Cụm trưởng năm ${year.year + 1}`,
      time: handOver?.oldSignedAt ? printedMoment(handOver.oldSignedAt) : '',
      ...{ oldHead: head?.name.vi ?? '', oldPersons: persons(head?.id ?? null) },
      ...{ newHead: schoolName(ground, newHeadId), newPersons: persons(newHeadId) },
      passage: term ? `Quyền hạn, nhiệm vụ Cụm trưởng chuyển giao từ ${printedMoment(term.startsAt)}.` : '',
      items: numbered(
        items.map((one) => ({
          ...{ name: one.name, remark: remarkOf(one) },
          ...{ given: one.oldTickedAt ? 'Đã giao' : '', taken: one.newTickedAt ? 'Đã nhận' : '' },
        })),
      ),
      openItems: numbered(open.map((one) => ({ name: one.name, remark: remarkOf(one) }))),
      ...{ oldRemarks: handOver?.oldRemarks ?? '', newRemarks: handOver?.newRemarks ?? '' },
      endTime: handOver?.newSignedAt ? printedMoment(handOver.newSignedAt) : '',
      ...{ oldPost: 'Hiệu trưởng', oldSigner: person(head?.id ?? null) },
      ...{ newPost: 'Hiệu trưởng', newSigner: person(newHeadId) },
    },
    [
      ...needed(handOver, 'hand_over', `${home}/hand-over`),
      ...needed(newHeadId, 'new_head', `${home}/leadership`),
      ...needed(!handOver || (handOver.oldSignedAt && handOver.newSignedAt), 'hand_over_signed', `${home}/hand-over`),
      // the hall of a hand-over is no fact of the product
      ...needed(false, 'venue', `${home}/hand-over`),
    ],
  )
}

/** What the sides say of an item, each by its name where they differ. */
function remarkOf({ oldRemark, newRemark }: { oldRemark: string; newRemark: string }): string {
  if (oldRemark === newRemark) return oldRemark
  const given = oldRemark && `Bên giao: ${oldRemark}`
  const taken = newRemark && `Bên nhận: ${newRemark}`
  return [given, taken].filter(Boolean).join('; ')
}

/** An item in words: its message with its facts, or one's own words. */
function labelOf({ label, facts, kind }: { label: string; facts: unknown; kind: string }): string {
  if ((ownKinds as readonly string[]).includes(kind)) return label
  const say = createTranslator({ locale: 'vi', messages: messages.vi }) as unknown as (
    key: string,
    values: Record<string, string | number>,
  ) => string
  return say(label, sayFacts(facts as Record<string, unknown>, 'vi'))
}
