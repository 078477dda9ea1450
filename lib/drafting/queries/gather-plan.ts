import 'server-only'
import { formatDate } from '@/lib/platform/i18n/format'
import { forCluster, needed, schoolName, type Gatherer } from './ground'
import { numbered } from './words'

/** Kế hoạch hoạt động Cụm: the plan as it was written, the movements, the events of the year. */
export const gatherPlan: Gatherer<'plan'> = async (ground) => {
  const { tx, year, home, cluster, bases } = ground
  const plan = await tx.plan.findUnique({ where: { yearId: year.id } })
  const movements = await tx.movement.findMany({ where: { yearId: year.id, level: { in: ['academy', 'cluster'] } } })
  const events = await tx.meeting.findMany({
    where: { yearId: year.id, state: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const own = movements.find((one) => one.level === 'cluster') ?? movements.find((one) => one.level === 'academy')
  return forCluster(
    ground,
    'plan',
    '',
    {
      subject: `Hoạt động của ${cluster} năm ${year.year}`,
      bases,
      opening: `${cluster} ban hành Kế hoạch hoạt động năm ${year.year} với những nội dung sau:`,
      aims: plan?.purpose ?? '',
      theme: own?.theme ?? '',
      movement: own?.contents ?? '',
      activities: plan?.content ?? '',
      events: numbered(
        events.map((one) => ({
          ...{ name: one.title, date: formatDate(one.startsAt), place: one.place || one.link },
          ...{ host: schoolName(ground, one.hostId), who: '' },
        })),
      ),
      criteria: plan?.criteria ?? '',
      funding: plan?.funding ?? '',
      headDuties: plan?.organisation ?? '',
      closing: `Trên đây là Kế hoạch hoạt động của ${cluster} năm ${year.year}, đề nghị các đơn vị thành viên triển khai thực hiện.`,
    },
    [
      ...needed(plan, 'plan', `${home}/planning/plan/edit`),
      ...needed(bases.length > 0, 'directives', `${home}/planning`),
      ...needed(own, 'movement', `${home}/movements/edit`),
      ...needed(events.length > 0, 'events', `${home}/meetings/new`),
    ],
  )
}
