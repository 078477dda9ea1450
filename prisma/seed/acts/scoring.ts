import { assessReport } from '@/lib/scoring/commands/assess-report'
import { receiveReport } from '@/lib/scoring/commands/receive-report'
import { submitReport } from '@/lib/scoring/commands/submit-report'
import { db } from '@/lib/platform/db/client'
import { northCentral } from '../facts/clusters'
import { act, at, organisationOf, yearOf } from '../stage'

const codes = northCentral.schools.map(({ code }) => code)
const head = 'NA'
/** Nghệ An heads without deputies: the schools that follow it in the customary order judge its own case. */
const [standsIn = ''] = codes.slice(codes.indexOf(head) + 1)

export async function reportOf(code: string, cluster = 'BTB'): Promise<string> {
  const where = { yearId: await yearOf(cluster, 2022), organisationId: await organisationOf(code) }
  return (await db().yearReport.findFirstOrThrow({ where, select: { id: true } })).id
}

/** The schools report their year, in the gate of self-scoring: from 24 to 26/10/2022, in the order given. */
export async function submitReports2022(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  for (const [index, code] of codes.entries()) {
    await at(`2022-10-${24 + Math.floor(index / 3)}`, `08:${10 + index}`)
    await submitReportOf(yearId, code, index)
  }
}

/** One school hands in its illustrative report. */
export async function submitReportOf(yearId: string, code: string, turn: number): Promise<void> {
  await act(submitReport, [code, 'emulation_officer'], {
    yearId,
    version: 0,
    edit: '00000000-0000-4000-8000-000000000003',
    strengths:
      'Ưu điểm minh họa: hoàn thành nhiệm vụ đào tạo, bồi dưỡng; nghiên cứu khoa học gắn với tổng kết thực tiễn.',
    weaknesses: 'Hạn chế minh họa: một số đề tài nghiệm thu chậm so với kế hoạch.',
    directions: 'Phương hướng minh họa: hoàn thành lộ trình trường chính trị chuẩn mức 1.',
    results: await resultsOf(yearId, code, turn),
  })
}

/** Illustrative figures: as planned, a little over, once a little under, once blank. */
async function resultsOf(
  yearId: string,
  code: string,
  turn: number,
): Promise<{ targetId: string; achieved: string | null; note: string }[]> {
  const targets = await db().registrationTarget.findMany({
    where: { registration: { yearId, organisation: { code } } },
    orderBy: { position: 'asc' },
  })
  return targets.map(({ id, planned }, index) => {
    const place = (turn + index) % 6
    const achieved = place === 5 ? null : place === 3 ? Math.max(0, Number(planned) - 1) : Number(planned) + (place % 2)
    return { targetId: id, achieved: achieved === null ? null : String(achieved), note: 'số minh họa' }
  })
}

const judgeOf = (code: string): string => (code === head ? standsIn : head)

/** In verification every report is received, the head's own by another school: 31/10/2022. */
export async function receiveReports2022(): Promise<void> {
  for (const [index, code] of codes.entries()) {
    await at('2022-10-31', `14:${String(10 + index)}`)
    await act(receiveReport, [judgeOf(code), 'emulation_officer'], { reportId: await reportOf(code) })
  }
}

/** What was received is assessed, the head's own by another school: 03/11/2022. */
export async function assessReports2022(): Promise<void> {
  for (const [index, code] of codes.entries()) {
    await at('2022-11-03', `09:${String(10 + index)}`)
    await act(assessReport, [judgeOf(code), 'principal'], {
      reportId: await reportOf(code),
      text: `Đánh giá minh họa: báo cáo đầy đủ, số liệu có minh chứng; cần nêu rõ hơn mô hình đề nghị nhân rộng (${index + 1}).`,
    })
  }
}
