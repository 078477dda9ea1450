import { enrolDemonstration } from '@/lib/people/commands/enrol-demonstration'
import { messages } from '@/lib/platform/i18n/messages'
import { asSystem, type Office } from '@/lib/platform/context'
import { illustrative, northCentral } from '../facts/clusters'
import { organisationOf } from '../stage'

const addresses: Record<Office, string> = {
  principal: 'hieutruong',
  vice_principal: 'phohieutruong',
  emulation_officer: 'canbo',
  lecturer: 'giangvien',
  academy_reviewer: 'chuyenvien',
  academy_approver: 'lanhdao',
  administrator: 'quantri',
}

/** An account named by its office at an organisation: `canbo.na@demo.local`, "Cán bộ phụ trách thi đua". */
export async function enrol(code: string, office: Office): Promise<string> {
  const answer = await enrolDemonstration(asSystem(), {
    organisationId: await organisationOf(code),
    office,
    name: messages.vi.common.offices[office],
    email: `${addresses[office]}.${code.toLowerCase()}@demo.local`,
  })
  if (answer.ok) return answer.value.personId
  throw new Error(`${code} ${office}: ${JSON.stringify(answer.refusal)}`)
}

const everyOffice: readonly Office[] = ['principal', 'vice_principal', 'emulation_officer', 'lecturer']

/** The accounts of all schools: every office in the real cluster, those who act for the school in the illustrative one. */
export async function layStaff(): Promise<void> {
  for (const { code } of northCentral.schools) for (const office of everyOffice) await enrol(code, office)
  for (const { code } of illustrative.schools)
    for (const office of ['principal', 'emulation_officer'] as const) await enrol(code, office)
}
