import { openFirstYear } from '@/lib/calendar/commands/open-first-year'
import { addSchool } from '@/lib/organisations/commands/add-school'
import { addUnit } from '@/lib/organisations/commands/add-unit'
import { foundCluster } from '@/lib/organisations/commands/found-cluster'
import { nameLeadership } from '@/lib/rotation/commands/name-leadership'
import { fieldDay, fieldNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { academy, illustrative, northCentral, units } from '../facts/clusters'
import { act, at, organisationOf } from '../stage'
import { enrol } from './people'

const administrator = ['HV', 'administrator'] as const
const approver = ['HV', 'academy_approver'] as const
const date = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The Academy with its first administrator, as a first run leaves it, then its units and its approver. */
export async function layAcademy(): Promise<void> {
  await at('2022-01-10', '08:00')
  const { code, ...names } = academy
  const validFrom = date('2014-01-06')
  const today = fieldDay(await fieldNow(db()))
  if (today < validFrom) throw new Error('the Academy is laid before it had its name')
  await db().organisation.create({ data: { kind: 'academy', code, names: { create: { ...names, validFrom } } } })
  await enrol('HV', 'administrator')
  await enrol('HV', 'academy_approver')
  for (const unit of units) await act(addUnit, administrator, unit)
  for (const unit of units) await enrol(unit.code, 'academy_reviewer')
}

/** Both clusters with their schools: the real one of the North Central region, and one that is plainly illustrative. */
export async function layClusters(): Promise<void> {
  for (const { cluster, foundedOn, schools } of [northCentral, illustrative]) {
    const founded = await act(foundCluster, administrator, { ...cluster, foundedOn: date(foundedOn) })
    const since = date(foundedOn)
    for (const school of schools)
      await act(addSchool, administrator, { ...school, since, clusterId: founded.clusterId })
  }
}

type Leadership = { cluster: string; head: string; deputies: readonly string[]; number: string; on: string }

/** Recognises head and deputies of a year by an illustrative decision, and opens the cluster's first year under them. */
async function recognise({ cluster, head, deputies, number, on }: Leadership): Promise<void> {
  const { id: clusterId } = await db().cluster.findUniqueOrThrow({ where: { code: cluster } })
  await act(nameLeadership, approver, {
    clusterId,
    headId: await organisationOf(head),
    deputyIds: await Promise.all(deputies.map(organisationOf)),
    forYear: 2022,
    number,
    date: date(on),
    signer: 'Giám đốc Học viện',
    startsAt: new Date(`${on}T08:00:00+07:00`),
    illustrative: true,
  })
  await act(openFirstYear, approver, { clusterId, year: 2022 })
}

/** The year 2022 of both clusters in preparation: Nghệ An heads, and who deputised is not known. */
export async function openYear2022(): Promise<void> {
  await at('2022-02-10', '09:00')
  await recognise({ cluster: 'BTB', head: 'NA', deputies: [], number: '01/MH', on: '2022-02-10' })
  await recognise({ cluster: 'MH', head: 'MH1', deputies: ['MH2', 'MH3'], number: '02/MH', on: '2022-02-10' })
}
