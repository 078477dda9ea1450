import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { actsForSchool } from '@/lib/people/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Year } from '@/lib/calendar/rules'
import { mayKeepRecord } from '../policy'

const year = {
  select: {
    clusterId: true,
    id: true,
    year: true,
    gate: true,
    headSchoolId: true,
    closedAt: true,
    cluster: { select: { code: true } },
  },
} as const

/**
 * Photographs: everybody when public, else who sees the year; speeches and documents: who sees the year; authorisations: the
 * school itself, and who keeps the record of the meeting.
 */
export async function mayReadMeetingFile(ctx: Context, fileId: string): Promise<boolean> {
  const file = await db().fileObject.findUnique({
    where: { id: fileId },
    select: {
      photos: { select: { isPublic: true, meeting: { select: { year } } } },
      speeches: { select: { meeting: { select: { year } } } },
      meetingResults: { select: { meeting: { select: { year } } } },
      delegates: {
        select: {
          organisationId: true,
          meeting: { select: { hostId: true, officers: true, year } },
        },
      },
    },
  })
  if (!file) return false
  if (file.photos.some((photo) => photo.isPublic)) return true
  const open = [...file.photos, ...file.speeches, ...file.meetingResults]
  if (open.some(({ meeting }) => maySeeYear(ctx.actor, meeting.year))) return true
  return file.delegates.some(({ organisationId, meeting }) => {
    const { cluster, ...rest } = meeting.year
    const stands: Year = { ...rest, clusterCode: cluster.code }
    return actsForSchool(ctx.actor, organisationId) || mayKeepRecord(ctx.actor, stands, meeting).ok
  })
}
