import 'server-only'
import { formatDate } from '@/lib/platform/i18n/format'
import { emptyData, type DocumentData } from '@/lib/templates/rules/kinds'
import { metOf } from './gather-review-minutes'
import { forCluster, forSchool, needed, schoolName, type Gathered, type Gatherer, type Ground } from './ground'
import { numbered, printedFigure, printedShare } from './words'

/** Báo cáo tổng kết: of the cluster, or of one school. */
export const gatherReport: Gatherer<'report'> = (ground, { type, id }) =>
  type === 'school' ? ofSchool(ground, id) : ofCluster(ground)

async function ofSchool(ground: Ground, id: string): Promise<Gathered<'report'> | null> {
  const { tx, year, home, cluster } = ground
  const school = ground.schools.find((one) => one.id === id)
  if (!school) return null
  const key = { yearId: year.id, organisationId: id }
  const report = await tx.yearReport.findUnique({ where: { yearId_organisationId: key }, include: { results: true } })
  const targets = await tx.registrationTarget.findMany({
    where: { registration: { ...key, state: { not: 'draft' } } },
    orderBy: { position: 'asc' },
  })
  const proposals = await tx.proposal.findMany({
    where: { yearId: year.id, askerId: id, forCluster: false, state: { in: ['sent', 'received', 'answered'] } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { title: true },
  })
  const page = `${home}/reports/${school.code}`
  return forSchool(
    'report',
    id,
    school.name.vi,
    {
      subject: `Tổng kết công tác thi đua năm ${year.year}`,
      addressees: [cluster],
      emulation: report?.strengths ?? '',
      limits: report?.weaknesses ?? '',
      directions: report?.directions ?? '',
      results: numbered(
        targets.map((target) =>
          resultOf(
            target,
            report?.results.find((one) => one.targetId === target.id),
          ),
        ),
      ),
      proposals: proposals.map(({ title }) => title),
    },
    [
      ...needed(targets.length > 0, 'registration', `${home}/movements/registration`),
      ...needed(report, 'report', page),
      ...needed(!report || report.results.some(({ achieved }) => achieved !== null), 'results', page),
    ],
  )
}

type Target = { content: string; unit: string; planned: { toString(): string } }
type Result = { achieved: { toString(): string } | null; note: string } | undefined
type ResultRow = Omit<DocumentData<'report'>['results'][number], 'no'>

function resultOf({ content, unit, planned }: Target, result: Result): ResultRow {
  const achieved = result?.achieved ?? null
  return {
    ...{ content, unit, plan: printedFigure(planned), achieved: printedFigure(achieved) },
    share: achieved === null ? '' : printedShare(Number(achieved.toString()), Number(planned.toString())),
    note: result?.note ?? '',
  }
}

async function ofCluster(ground: Ground): Promise<Gathered<'report'>> {
  const { tx, year, home, cluster, academy } = ground
  const events = await tx.meeting.findMany({
    where: { yearId: year.id, state: 'held' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { delegates: { where: { represents: true, state: 'present' }, select: { organisationId: true } } },
  })
  const proposals = await tx.proposal.findMany({
    where: { yearId: year.id, forCluster: true, state: { in: ['sent', 'received', 'answered'] } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { title: true },
  })
  const summary = await summaryOf(ground, events)
  return forCluster(
    ground,
    'report',
    '',
    {
      ...emptyReport(ground),
      subject: `Tổng kết hoạt động của ${cluster} năm ${year.year}`,
      addressees: academy ? [academy] : [],
      opening: `${cluster} báo cáo kết quả hoạt động năm ${year.year} như sau:`,
      activities: numbered(
        events.map((one) => ({
          ...{ name: one.title, date: formatDate(one.startsAt), host: schoolName(ground, one.hostId) },
          result: one.outcome,
        })),
      ),
      proposals: proposals.map(({ title }) => title),
      closing: `Trên đây là báo cáo tổng kết hoạt động của ${cluster} năm ${year.year}.`,
      summaryTitle: `Tổng hợp kết quả thi đua của các đơn vị năm ${year.year}`,
      summary: numbered(summary),
    },
    [
      ...needed(events.length > 0, 'events_held', `${home}/meetings`),
      ...needed(
        summary.some(({ targets }) => targets !== ''),
        'reports',
        `${home}/reports`,
      ),
    ],
  )
}

const emptyReport = ({ cluster, schools }: Ground): Partial<DocumentData<'report'>> => ({
  ...emptyData('report'),
  situation: `${cluster} gồm ${schools.length} đơn vị thành viên: ${schools.map(({ name }) => name.vi).join('; ')}.`,
})

type Held = { delegates: { organisationId: string }[] }
type SummaryRow = Omit<DocumentData<'report'>['summary'][number], 'no'>

async function summaryOf({ tx, year, schools, head }: Ground, events: readonly Held[]): Promise<SummaryRow[]> {
  const registrations = await tx.registration.findMany({
    where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
  })
  const signatures = await tx.pledgeSignature.findMany({ where: { pledge: { yearId: year.id } } })
  const papers = await tx.paper.groupBy({
    by: ['schoolId'],
    where: { seminar: { yearId: year.id }, state: { in: ['accepted_spoken', 'accepted_proceedings'] } },
    _count: true,
  })
  const reports = await tx.yearReport.findMany({
    where: { yearId: year.id, state: 'received' },
    include: {
      results: { include: { target: { select: { planned: true } } } },
      assessments: { orderBy: { at: 'asc' }, select: { text: true } },
    },
  })
  return schools.map(({ id, name }) => {
    const registration = registrations.find((one) => one.organisationId === id)
    const signature = signatures.find((one) => one.organisationId === id)
    const report = reports.find((one) => one.organisationId === id)
    const came = events.filter(({ delegates }) => delegates.some((one) => one.organisationId === id)).length
    return {
      school: name.vi,
      registration: registration ? (registration.late ? 'Muộn' : 'Đã đăng ký') : 'Chưa đăng ký',
      pledge: signature ? (signature.late ? 'Ký muộn' : 'Đã ký') : 'Chưa ký',
      papers: String(papers.find((one) => one.schoolId === id)?._count ?? 0),
      attendance: `${came}/${events.length}`,
      targets: report ? metOf(report.results) : '',
      assessment: report?.assessments.map(({ text }) => text).join('\n') ?? '',
      note: id === head?.id ? 'Cụm trưởng' : '',
    }
  })
}
