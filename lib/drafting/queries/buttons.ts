import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { mayKeepBook } from '@/lib/documents/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ownerOfEvent, type BookOwnerKey } from '../rules/sources'
import type { Source } from '../schema'
import { findBookOf } from './find'

const issuedByHost: readonly Source['kind'][] = ['call', 'invitation', 'programme']

/** Those of a page's documents that its reader may draft from it: for an event its own papers are its host's. */
export async function draftsFor(
  ctx: Context,
  year: Year,
  sources: readonly Source[],
  hostId: string | null = null,
): Promise<Source[]> {
  if (year.gate === 'closed') return []
  const may = await Promise.all(
    sources.map(async ({ kind }) => {
      const owner: BookOwnerKey =
        hostId && issuedByHost.includes(kind) ? ownerOfEvent(year, hostId) : { clusterId: year.clusterId }
      const found = await findBookOf(db(), owner)
      return found.book !== null && mayKeepBook(ctx.actor, found.owner).ok
    }),
  )
  return sources.filter((_, at) => may[at])
}
