import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { forCluster, forSchool, needed, schoolName, type Gatherer } from './ground'
import { numbered } from './words'

/** Công văn đề xuất, kiến nghị: what was sent this year, by the cluster or by one school. */
export const gatherProposals: Gatherer<'proposals'> = async (ground, { type, id }) => {
  const { tx, year, ctx, cluster, academy } = ground
  const ofSchool = type === 'school'
  const school = schoolName(ground, id)
  if (ofSchool && !school) return null
  const rows = await tx.proposal.findMany({
    where: {
      ...{ yearId: year.id, state: { in: ['sent', 'received', 'answered'] } },
      ...(ofSchool ? { askerId: id, forCluster: false } : { forCluster: true }),
    },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  })
  const names = await namesOn(
    tx,
    rows.flatMap((row) => row.addresseeId ?? []),
    fieldDay(ctx.now),
  )
  const toOf = ({ addressee, addresseeId, bodyName }: (typeof rows)[number]): string =>
    addressee === 'academy' ? academy : (names.get(addresseeId ?? '')?.name.vi ?? bodyName ?? '')
  const asker = ofSchool ? school : cluster
  const data = {
    subject: `Đề xuất, kiến nghị năm ${year.year}`,
    addressees: [...new Set(rows.map(toOf))].filter(Boolean),
    opening: `${asker} đề xuất, kiến nghị một số nội dung sau:`,
    proposals: numbered(
      rows.map((row) => ({ title: row.title, content: row.content, from: asker, addressee: toOf(row) })),
    ),
    closing: 'Kính đề nghị các cơ quan, đơn vị xem xét, giải quyết.',
  }
  const missing = needed(rows.length > 0, 'proposals', '/proposals')
  return ofSchool
    ? forSchool('proposals', id, school, data, missing)
    : forCluster(ground, 'proposals', '', data, missing)
}
