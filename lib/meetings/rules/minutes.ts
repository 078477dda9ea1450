import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import { checkNotCancelled, type MeetingFacts } from './states'

/** The section into which polls, nominations and elections write what the meeting decided. */
export const resultsHeading = 'III. Kết quả biểu quyết, bình xét'

/** Nobody has drawn up or written the minutes yet: they are blank, or hold nothing but results that the product wrote. */
export const isUndrawn = (body: string | null | undefined): boolean => !body?.trim() || body.startsWith(resultsHeading)

/** A result written after those that stand, in minutes that somebody wrote or in the section that the draft will take in. */
export const withResult = (body: string | undefined, result: string): string =>
  `${body?.trim() ? body.trimEnd() : resultsHeading}\n${result}`

/** Minutes are written until the secretary signs. Refusals: cancelled, not_convened, minutes_signed. */
export const checkWriteMinutes = (meeting: MeetingFacts): Verdict =>
  firstRefusal(
    checkNotCancelled(meeting),
    meeting.state === 'planned' ? refuse('meetings.not_convened') : allowed,
    meeting.minutes?.secretaryId ? refuse('meetings.minutes_signed') : allowed,
  )

/** Two editors: the version that was read is the version that is written. Refusal: common.changed_meanwhile. */
export const checkVersion = (read: number, stands: number): Verdict =>
  read === stands ? allowed : refuse('common.changed_meanwhile')

/** The secretary signs written minutes of a meeting that is over. Refusals: not_held, minutes_empty, minutes_signed. */
export const checkSecretarySigns = (meeting: MeetingFacts): Verdict =>
  firstRefusal(
    checkNotCancelled(meeting),
    meeting.state === 'held' ? allowed : refuse('meetings.not_held'),
    isUndrawn(meeting.minutes?.body) ? refuse('meetings.minutes_empty') : allowed,
    meeting.minutes?.secretaryId ? refuse('meetings.minutes_signed') : allowed,
  )

/** The chair signs, or sends back, what the secretary has signed. Refusals: secretary_not_signed, minutes_final. */
export const checkChairActs = (meeting: MeetingFacts): Verdict =>
  firstRefusal(
    meeting.minutes?.secretaryId ? allowed : refuse('meetings.secretary_not_signed'),
    meeting.minutes?.chairId ? refuse('meetings.minutes_final') : allowed,
  )

/** Secretary and chair are two different persons. Refusal: meetings.same_person. */
export const checkTwoPersons = (meeting: MeetingFacts, personId: string): Verdict =>
  meeting.minutes?.secretaryId === personId ? refuse('meetings.same_person') : allowed

export type MinutesMaterial = {
  title: string
  year: number
  startsAt: string
  endsAt: string
  place: string
  host: string
  presidium: string[]
  secretaries: string[]
  guests: string[]
  schools: { name: string; state: string; delegates: string[] }[]
  quorum: {
    present: number
    members: number
    needed: number
    n: number
    d: number
    met: boolean
  }
  parts: {
    title: string
    minutes: number
    speeches: { speaker: string; title: string }[]
  }[]
}

/**
 * The first text of the minutes, from what the product knows, with the results that came before it: the official document is in Vietnamese, whatever language its
 * secretary reads the pages in.
 */
export function draftText(material: MinutesMaterial, results = ''): string {
  const { quorum } = material
  const lines = (items: string[]): string[] => (items.length > 0 ? items.map((item) => `- ${item}`) : ['- (chưa ghi)'])
  return [
    `Biên bản ${material.title}`,
    '',
    `Thời gian: từ ${material.startsAt} đến ${material.endsAt}.`,
    `Địa điểm: ${material.place}. Đơn vị chủ trì: ${material.host}.`,
    '',
    'I. Thành phần',
    '1. Đoàn chủ tịch',
    ...lines(material.presidium),
    '2. Thư ký',
    ...lines(material.secretaries),
    '3. Đại biểu các trường',
    ...lines(material.schools.map(({ name, state, delegates }) => [`${name}: ${state}`, ...delegates].join('; '))),
    '4. Khách mời',
    ...lines(material.guests),
    `Có mặt ${quorum.present} trên ${quorum.members} đơn vị thành viên; cần ${quorum.needed} (${quorum.n}/${quorum.d} số đơn vị thành viên): ${quorum.met ? 'đủ' : 'chưa đủ'} điều kiện tiến hành.`,
    '',
    'II. Nội dung',
    ...material.parts.flatMap((part, index) => [
      `${index + 1}. ${part.title} (${part.minutes} phút)`,
      ...part.speeches.map(({ speaker, title }) => `- ${speaker}: ${title}`),
    ]),
    '',
    results.trim() || `${resultsHeading}\n`,
  ].join('\n')
}
