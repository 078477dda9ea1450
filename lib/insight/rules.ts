import type { Bilingual } from '@/lib/platform/result'

export type ProgrammeLine = { at: Date; title: string; speaker: string }

/** A programme in clock times: each line begins when those before it have taken their minutes. */
export function programmeClock(
  startsAt: Date,
  lines: readonly { title: string; minutes: number; speaker?: string }[],
): ProgrammeLine[] {
  let at = startsAt.getTime()
  return lines.map(({ title, minutes, speaker = '' }) => {
    const line = { at: new Date(at), title, speaker }
    at += minutes * 60_000
    return line
  })
}

type Nominated = {
  state: string
  organisationId: string | null
  award: { code: string; vi: string; en: string; position: number }
}

/** Awards are public once the Academy has confirmed them, never before (domain rule: proposed until decided). */
export function publicAwards(nominations: readonly Nominated[]): { code: string; name: Bilingual; schoolId: string }[] {
  return nominations
    .filter((one) => one.state === 'confirmed')
    .sort((a, b) => a.award.position - b.award.position)
    .flatMap(({ award, organisationId }) =>
      organisationId ? [{ code: award.code, name: { vi: award.vi, en: award.en }, schoolId: organisationId }] : [],
    )
}
