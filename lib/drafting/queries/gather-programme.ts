import 'server-only'
import { programmeTimes } from '@/lib/meetings/rules/programme'
import { draftLines, releaseInForce, type FoundLine } from '@/lib/seminars/queries/find'
import { timetable } from '@/lib/seminars/rules/programme'
import { emptyData, type DocumentData } from '@/lib/templates/rules/kinds'
import { ownerOfEvent } from '../rules/sources'
import { placeOfEvent, readEvent, readOfficers, type Event } from './events'
import { needed, schoolName, type Gatherer, type Ground } from './ground'
import { printedHour, printedMoment } from './words'

type Parts = DocumentData<'programme'>['parts']

/** Chương trình hội nghị, tọa đàm: the released programme of a seminar, else its draft; the parts of a meeting. */
export const gatherProgramme: Gatherer<'programme'> = async (ground, { id }) => {
  const { tx, year, home } = ground
  const event = await readEvent(tx, year.id, id)
  if (!event) return null
  const officers = await readOfficers(tx, event)
  const parts = event.seminar ? await partsOfSeminar(ground, event, event.seminar.id) : partsOfMeeting(event)
  const named = (role: 'presidium' | 'secretary'): string[] =>
    officers.filter((one) => one.role === role).map(({ name, post }) => [name, post].filter(Boolean).join(', '))
  const edit = event.seminar ? `${home}/seminars/${event.seminar.id}/programme` : `${home}/meetings/${event.id}/edit`
  return {
    about: event.title,
    owner: ownerOfEvent(year, event.hostId),
    data: {
      ...emptyData('programme'),
      subject: event.title,
      time: printedMoment(event.startsAt),
      venue: placeOfEvent(event),
      presidium: named('presidium'),
      secretaries: named('secretary'),
      parts,
    },
    missing: [
      ...needed(parts.length > 0, 'programme', edit),
      ...needed(placeOfEvent(event), 'place', edit),
      ...needed(named('presidium').length > 0, 'chair', edit),
    ],
  }
}

function partsOfMeeting({ title, parts, startsAt }: Event): Parts {
  if (parts.length === 0) return []
  const starts = programmeTimes(startsAt, parts)
  return [
    {
      title,
      items: parts.map((part, at) => ({
        time: printedHour(starts[at] ?? startsAt),
        content: part.note ? `${part.title} (${part.note})` : part.title,
        who: part.speeches.map(({ speaker }) => speaker).join('; '),
      })),
    },
  ]
}

async function partsOfSeminar(ground: Ground, event: Event, seminarId: string): Promise<Parts> {
  const release = await releaseInForce(ground.tx, seminarId)
  const lines = release?.lines ?? (await draftLines(ground.tx, seminarId))
  const parts: Parts = []
  for (const line of timetable<FoundLine>(lines, event.startsAt)) {
    if (line.kind === 'part') parts.push({ title: line.title, items: [] })
    else {
      if (parts.length === 0) parts.push({ title: event.title, items: [] })
      const school = line.paper ? schoolName(ground, line.paper.schoolId) : ''
      parts.at(-1)!.items.push({
        ...{ time: printedHour(line.startsAt), content: line.title },
        who: [line.speaker, school].filter(Boolean).join(', '),
      })
    }
  }
  return parts
}
