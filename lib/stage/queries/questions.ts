import 'server-only'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type QuestionView = {
  id: string
  number: number
  asker: string
  school: Bilingual | null
  text: string
  lineId: string | null
  at: Date
  answeredAt: Date | null
}

/** The questions of the day, the open ones first, in the order in which they were asked. */
export async function listQuestions(seminarId: string, schools: readonly YearSchoolNames[]): Promise<QuestionView[]> {
  const rows = await db().floorQuestion.findMany({ where: { seminarId }, orderBy: { number: 'asc' } })
  const questions = rows.map(({ id, number, asker, schoolId, text, lineId, at, answeredAt }) => ({
    ...{ id, number, asker, text, lineId, at, answeredAt },
    school: schools.find((school) => school.id === schoolId)?.short ?? null,
  }))
  return [...questions.filter((one) => !one.answeredAt), ...questions.filter((one) => one.answeredAt)]
}
