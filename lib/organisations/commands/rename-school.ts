import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { mayKeepRegister } from '../policy'
import { checkRename, dayBefore } from '../rules'
import type { renameSchoolSchema } from '../schema'

type Input = z.output<typeof renameSchoolSchema>

/**
 * A school's name and province from a day on; years that are closed keep theirs. Refusals: organisations.not_administrator,
 * not found, organisations.in_the_past, organisations.name_already_dated.
 */
export const renameSchool = command<Input, { schoolId: string }>(
  'organisations.rename_school',
  async (tx, ctx, { schoolId, from, decision, ...names }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    const school = await tx.organisation.findUnique({
      where: { id: schoolId, kind: 'school' },
      include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } },
    })
    if (!school) return notFound
    const [last] = school.names
    const lawful = checkRename(last, from, fieldDay(ctx.now))
    if (!lawful.ok) return lawful
    if (last) await tx.organisationName.update({ where: { id: last.id }, data: { validTo: dayBefore(from) } })
    await tx.organisationName.create({
      data: { organisationId: schoolId, ...names, validFrom: from, decision: decision || null },
    })
    await record(tx, ctx, {
      event: 'organisations.school_renamed',
      subject: { type: 'organisation', id: schoolId },
      facts: {
        school: { vi: last?.vi ?? school.code, en: last?.en ?? school.code },
        name: { vi: names.vi, en: names.en },
      },
      organisationId: schoolId,
      before: { vi: last?.vi ?? null, en: last?.en ?? null, province: last?.province ?? null },
      after: { ...names, from: from.toISOString(), decision },
    })
    return ok({ schoolId })
  },
)
