import 'server-only'
import { emptyData } from '@/lib/templates/rules/kinds'
import { ownerOfEvent } from '../rules/sources'
import { needed, schoolName, type Gatherer } from './ground'
import { numbered, printedMoment } from './words'

const range = (from: number, to: number, unit: string): string =>
  from > 0 && to > 0 ? `từ ${from} đến ${to} ${unit}` : ''

/** Thư mời viết bài: purpose, themes, rules of a paper, windows, the day. */
export const gatherCall: Gatherer<'call'> = async (ground, { id }) => {
  const { tx, year, home, schools } = ground
  const seminar = await tx.seminar.findFirst({ where: { id, yearId: year.id }, include: { meeting: true } })
  if (!seminar) return null
  const { meeting } = seminar
  const host = schoolName(ground, meeting.hostId)
  const edit = `${home}/seminars/${id}/edit`
  return {
    about: seminar.topic,
    owner: ownerOfEvent(year, meeting.hostId),
    data: {
      ...emptyData('call'),
      subject: `Mời viết bài “${seminar.topic}”`,
      addressees: schools.filter((school) => school.id !== meeting.hostId).map(({ name }) => name.vi),
      opening: `${host} trân trọng kính mời cán bộ, giảng viên các trường viết bài tham gia “${seminar.topic}”.`,
      ...{ topic: seminar.topic, purpose: seminar.purpose, font: seminar.font, paperRules: seminar.rulesText },
      themes: numbered(seminar.themes.map((name, at) => ({ name, suggestions: seminar.suggestions[at] ?? '' }))),
      length: range(seminar.pagesMin, seminar.pagesMax, 'trang A4'),
      abstract: range(seminar.abstractMin, seminar.abstractMax, 'từ'),
      keywords: range(seminar.keywordsMin, seminar.keywordsMax, 'từ khóa'),
      titlesUntil: printedMoment(seminar.titlesCloseAt),
      papersUntil: printedMoment(seminar.papersCloseAt),
      eventDate: printedMoment(meeting.startsAt),
      eventPlace: meeting.place || meeting.link,
      host,
      contact: seminar.contact,
      closing: 'Rất mong nhận được sự tham gia của các trường.',
    },
    missing: [
      ...needed(seminar.themes.length > 0, 'themes', edit),
      ...needed(meeting.place || meeting.link, 'place', edit),
      ...needed(seminar.contact, 'contact', edit),
    ],
  }
}
