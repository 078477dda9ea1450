import { notFound } from 'next/navigation'
import type { Year } from '@/lib/calendar/rules'
import { getMeeting, type MeetingView } from '@/lib/meetings/queries'
import type { PersonContext } from '@/lib/platform/auth/session'
import type { Locale } from '@/lib/platform/i18n/routing'
import { openYear } from '../../open-year'

export type MeetingParams = Promise<{ cluster: string; year: string; meeting: string }>

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What every page of a meeting begins with: who asks, the year, the meeting when he may see it, its address. */
export async function openMeeting(
  params: MeetingParams,
): Promise<{ ctx: PersonContext; year: Year; locale: Locale; home: string; meeting: MeetingView; at: string }> {
  const found = await openYear(params)
  const { meeting: id } = await params
  const meeting = isId(id) ? await getMeeting(found.ctx, found.year, id) : null
  if (!meeting) notFound()
  return { ...found, meeting, at: `${found.home}/meetings/${meeting.id}` }
}
