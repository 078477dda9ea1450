import 'server-only'
import { emptyData } from '@/lib/templates/rules/kinds'
import { ownerOfEvent } from '../rules/sources'
import { needed, schoolName, type Gatherer, type Ground } from './ground'
import type { Source } from '../schema'
import { hrefOfEvent, placeOfEvent, readEvent, readOfficers, type Event } from './events'
import { printedMoment } from './words'

/** Giấy mời: for one school, one guest, or with the place of the name left open. */
export const gatherInvitation: Gatherer<'invitation'> = async (ground, source) => {
  const { tx, year, home } = ground
  const invited = await inviteeOf(ground, source)
  const event = invited && (await readEvent(tx, year.id, invited.meetingId))
  if (!event || !invited) return null
  const officers = await readOfficers(tx, event)
  const chair = officers.find((one) => one.chairs) ?? officers.find((one) => one.role === 'presidium')
  const host = schoolName(ground, event.hostId)
  const edit = event.seminar ? `${home}/seminars/${event.seminar.id}/edit` : `${home}/meetings/${event.id}/edit`
  return {
    about: invited.name ? `${event.title} – ${invited.name}` : event.title,
    owner: ownerOfEvent(year, event.hostId),
    data: {
      ...emptyData('invitation'),
      subject: `Dự ${event.title}`,
      invitee: invited.name,
      event: event.title,
      purpose: event.seminar?.purpose ?? event.purpose,
      chair: chair ? [chair.name, chair.post].filter(Boolean).join(', ') : host,
      time: printedMoment(event.startsAt),
      venue: placeOfEvent(event),
      note: noteOf(event),
      contact: event.seminar?.contact ?? '',
      closing: 'Rất mong Quý vị đến dự đúng thành phần và thời gian.',
    },
    missing: [
      ...needed(placeOfEvent(event), 'place', edit),
      ...needed(chair, 'chair', event.seminar ? hrefOfEvent(home, event) : `${home}/meetings/${event.id}/edit`),
      ...needed(source.type === 'meeting' ? '' : invited.name, 'invitee', hrefOfEvent(home, event)),
    ],
  }
}

const noteOf = ({ delegatesBy }: Event): string =>
  delegatesBy ? `Đề nghị các trường cử đại biểu trước ${printedMoment(delegatesBy)}.` : ''

async function inviteeOf(ground: Ground, { type, id }: Source): Promise<{ meetingId: string; name: string } | null> {
  if (type === 'meeting') return { meetingId: id, name: '' }
  if (type === 'guest') {
    const guest = await ground.tx.meetingGuest.findUnique({ where: { id } })
    return guest && { meetingId: guest.meetingId, name: guest.label }
  }
  const [meetingId = '', schoolId = ''] = id.split(':')
  const name = schoolName(ground, schoolId)
  return name ? { meetingId, name } : null
}
