import { inVietnam, setFieldClock } from '@/lib/platform/clock'
import type { Command } from '@/lib/platform/command'
import { asPerson, type Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'

/** Sets the demonstration's clock to an hour in Vietnam; it ticks on from there. */
export const at = (day: string, hour = '09:00'): Promise<void> => setFieldClock(db(), inVietnam(day, hour))

/** The id of an organisation by its code: `NA`, `HVCTQG`. */
export async function organisationOf(code: string): Promise<string> {
  return (await db().organisation.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
}

/** The id of a cluster's year: `yearOf('BTB', 2022)`. */
export async function yearOf(cluster: string, year: number): Promise<string> {
  const row = await db().clusterYear.findFirstOrThrow({
    where: { year, cluster: { code: cluster } },
    select: { id: true },
  })
  return row.id
}

/** The account that holds an office at an organisation; the Academy's officials stand at the Academy or one of its units. */
export async function personOf(code: string, office: Office): Promise<string> {
  const row = await db().appointment.findFirstOrThrow({
    where: { office, endsAt: null, organisation: { code } },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return row.personId
}

/** Does a command as the holder of an office would; a refusal stops the scenario, for it would be a scenario that lies. */
export async function act<I, T>(command: Command<I, T>, who: readonly [string, Office], input: I): Promise<T> {
  const answer = await command(asPerson(await personOf(...who)), input)
  if (answer.ok) return answer.value
  throw new Error(`${who.join(' ')}: ${JSON.stringify(answer.refusal)}`)
}
