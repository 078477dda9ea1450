import 'server-only'
import type { GateCondition, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { listMovementsConditions } from './queries/duties'
import { listSchoolStandings, type SchoolStanding } from './queries/registrations'

export { listMovementsConditions, listMovementsDuties } from './queries/duties'
export { lateConsent, lateRule, signingSchool } from './queries/lateness'
export { listMovements } from './queries/movements'
export type { Movements, MovementView } from './queries/movements'
export { countSignatures, getPledge } from './queries/pledge'
export type { PledgeLine, PledgePage, PledgeView } from './queries/pledge'
export { getOwnRegistration, getRegistration, listRegisteredLines, listSchoolStandings } from './queries/registrations'
export type { RegistrationView, SchoolStanding } from './queries/registrations'

export type LaunchStanding = { standings: SchoolStanding[]; conditions: GateCondition[] }

/** How far the schools are with registration and pledge, and what the launch still waits for, for its page. */
export async function getLaunchStanding(ctx: Context, year: Year): Promise<LaunchStanding> {
  const [standings, conditions] = await Promise.all([
    listSchoolStandings(db(), year, ctx.now),
    listMovementsConditions(db(), year, ctx.now),
  ])
  return { standings, conditions }
}
