import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { namesOn, type OrganisationNames } from '../names'

/** Organisations by the names of today, for a page. */
export const getNames = (ctx: Context, ids: readonly string[]): Promise<Map<string, OrganisationNames>> =>
  namesOn(db(), ids, fieldDay(ctx.now))
