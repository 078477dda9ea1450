import type { CertificateWords } from '@/lib/platform/print/certificate'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { CertificateKind } from '../schema'

type Seminar = { state: string; endsAt: Date }

/** Certificates are given after the seminar. Refusals: proceedings.seminar_cancelled, not_ended. */
export const checkEnded = (seminar: Seminar, over: boolean, now: Date): Verdict =>
  firstRefusal(
    seminar.state === 'cancelled' ? refuse('proceedings.seminar_cancelled') : allowed,
    over || seminar.state === 'held' || now >= seminar.endsAt
      ? allowed
      : refuse('proceedings.not_ended', { when: seminar.endsAt }),
  )

/** Somebody really presented, or attended. Refusals: proceedings.nobody_presented, nobody_attended. */
export const checkRecipients = (kind: CertificateKind, recipients: number): Verdict => {
  if (recipients > 0) return allowed
  return kind === 'presentation' ? refuse('proceedings.nobody_presented') : refuse('proceedings.nobody_attended')
}

type Line = { id: string; paperId: string | null }

/** The papers that really stood on the stage, by the presses that were not undone. */
export const presentedPapers = (lines: readonly Line[], steps: readonly { lineId: string | null }[]): Set<string> => {
  const shown = new Set(steps.map((step) => step.lineId))
  return new Set(lines.flatMap((line) => (line.paperId && shown.has(line.id) ? [line.paperId] : [])))
}

/** “07/2022/GCN”: numbers below ten take a leading zero (Decree 30/2020, appendix I). */
export const numberText = (number: number, year: number): string => `${String(number).padStart(2, '0')}/${year}/GCN`

/** “ngày 08 tháng 11 năm 2022”: days below ten and the first two months take a leading zero (Decree 30/2020, appendix I). */
export function dayText(day: Date): string {
  const [date, month] = [day.getUTCDate(), day.getUTCMonth() + 1]
  const two = (number: number): string => String(number).padStart(2, '0')
  return `ngày ${two(date)} tháng ${month <= 2 ? two(month) : month} năm ${day.getUTCFullYear()}`
}

type Given = {
  kind: CertificateKind
  number: number
  year: number
  name: string
  about: string
  work: string
  topic: string
  body: string
  place: string
  heldOn: Date
  issuedOn: Date
  post: string
  signer: string
}

/** What is printed on one certificate. */
export const certificateWords = (one: Given): CertificateWords => ({
  number: numberText(one.number, one.year),
  ...{ body: one.body, name: one.name, about: one.about, post: one.post, signer: one.signer, work: one.work },
  deed: one.kind === 'presentation' ? 'đã trình bày tham luận' : 'đã tham dự',
  occasion:
    one.kind === 'presentation'
      ? `tại Tọa đàm “${one.topic}”, ${dayText(one.heldOn)}`
      : `Tọa đàm “${one.topic}”, ${dayText(one.heldOn)}`,
  placeAndDay: `${one.place}, ${dayText(one.issuedOn)}`,
})

/** The words that stand on every certificate. */
export const certificateLabels = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  certificate: 'GIẤY CHỨNG NHẬN',
  certifies: 'chứng nhận',
  number: 'Số:',
  check: 'Quét mã để kiểm tra giấy chứng nhận này',
}

const offices: Record<string, string> = {
  principal: 'Hiệu trưởng',
  vice_principal: 'Phó Hiệu trưởng',
  emulation_officer: 'Cán bộ phụ trách thi đua',
  lecturer: 'Giảng viên',
}

/** Office and school as they follow a name: “Hiệu trưởng, Trường Chính trị tỉnh …”. */
export const aboutText = (office: string | null, school: string): string =>
  [office ? (offices[office] ?? '') : '', school].filter((part) => part !== '').join(', ')
