import 'server-only'
import { formatDate, formatDay } from '@/lib/platform/i18n/format'
import { forSchool, needed, schoolName, type Gatherer } from './ground'
import { numbered, printedFigure } from './words'

/** Bản đăng ký thi đua của một trường: what the school has sent, and the movements that it follows. */
export const gatherRegistration: Gatherer<'registration'> = async (ground, { id }) => {
  const { tx, year, home, cluster, bases } = ground
  const school = schoolName(ground, id)
  if (!school) return null
  const row = await tx.registration.findFirst({
    where: { yearId: year.id, organisationId: id, state: { in: ['submitted', 'received'] } },
    include: { targets: { orderBy: { position: 'asc' } }, titles: { orderBy: { position: 'asc' } } },
  })
  const movements = await tx.movement.findMany({
    where: { yearId: year.id, OR: [{ level: 'cluster' }, { level: 'school', organisationId: id }] },
    orderBy: [{ level: 'asc' }, { id: 'asc' }],
  })
  const known = movements.filter((one) => one.announcedAt ?? one.launchedAt)
  return forSchool(
    'registration',
    id,
    school,
    {
      subject: `Phong trào, chỉ tiêu và danh hiệu thi đua năm ${year.year}`,
      addressees: [cluster],
      bases,
      opening: `Theo chức năng, nhiệm vụ và chỉ tiêu được giao, ${school} đăng ký thi đua năm ${year.year} như sau:`,
      movements: numbered(
        known.map((one) => ({
          ...{ name: one.theme, aim: one.aim, summedUp: formatDay(one.endsOn) },
          launched: one.launchedAt ? formatDate(one.launchedAt) : formatDay(one.startsOn),
        })),
      ),
      targets: numbered(
        (row?.targets ?? []).map(({ content, unit, planned, note }) => ({
          ...{ content, unit, note, plan: printedFigure(planned) },
        })),
      ),
      titles: numbered((row?.titles ?? []).map(({ title, note }) => ({ title, note }))),
      closing: `${school} cam kết thực hiện đầy đủ các nội dung đã đăng ký.`,
    },
    [
      ...needed(row, 'registration', `${home}/movements/registration`),
      ...needed(known.length > 0, 'movement', `${home}/movements`),
    ],
  )
}
