import 'server-only'
import { isOfficer } from '@/lib/platform/auth/limits'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { hashPassword } from '@/lib/platform/auth/passwords'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { hashToken } from '@/lib/platform/auth/tokens'
import { fieldDay } from '@/lib/platform/clock'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { givenName } from '../rules/entrance'
import { checkLength, checkPassword } from '../rules/passwords'
import type { setUpInstallationSchema } from '../schema'

type Input = z.output<typeof setUpInstallationSchema>

/**
 * First run: enters the Academy and its first administrator, opened by the one-time code of the console.
 * Refusals: not found once set up, people.code_wrong, people.too_many_attempts, people.password_too_common,
 * people.password_short_for_office.
 */
export const setUpInstallation: Command<Input, StartedSession> = async (caller, input) => {
  const visitor = caller.visitor ?? unknownVisitor
  const turn = await takeTurn('first run', visitor)
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  const strong = firstRefusal(
    checkPassword(input.password, [input.email, input.name]),
    checkLength(input.password, isOfficer(['administrator'])),
  )
  if (!strong.ok) return strong
  return setUp(caller, { ...input, passwordHash: await hashPassword(input.password), visitor })
}

const setUp = command<Input & { passwordHash: string; visitor: Visitor }, StartedSession>(
  'people.set_up_installation',
  async (tx, ctx, input) => {
    const installation = await tx.installation.findUnique({ where: { id: 1 } })
    if (!installation || installation.readyAt || installation.demonstration) return notFound
    if (installation.firstRunCodeHash !== hashToken(input.code)) return refuse('people.code_wrong')
    await tx.installation.update({ where: { id: 1 }, data: { readyAt: new Date(), firstRunCodeHash: null } })
    const academyId = await createAcademy(tx, input, fieldDay(ctx.now))
    const { id: personId } = await tx.person.create({
      data: {
        email: input.email,
        name: input.name,
        givenName: givenName(input.name),
        passwordHash: input.passwordHash,
        appointments: { create: { organisationId: academyId, office: 'administrator', startsAt: ctx.now } },
      },
    })
    await record(tx, ctx, {
      event: 'people.installation_set_up',
      subject: { type: 'organisation', id: academyId },
      facts: { name: input.name, academy: { vi: input.academyVi, en: input.academyEn } },
      organisationId: academyId,
    })
    return ok(await startSession(tx, personId, input.visitor))
  },
)

async function createAcademy(tx: Tx, { academyVi, academyEn }: Input, validFrom: Date): Promise<string> {
  const names = { vi: academyVi, en: academyEn, shortVi: 'Học viện', shortEn: 'Academy', validFrom }
  const { id } = await tx.organisation.create({ data: { kind: 'academy', code: 'HV', names: { create: names } } })
  return id
}
