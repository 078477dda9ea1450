import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWriteRegister } from '../policy'
import { entriesOf, findPlace, openRegister } from '../queries/find'
import { checkImport, checkWritable } from '../rules/entries'
import type { importRegisterSchema } from '../schema'

type Input = z.output<typeof importRegisterSchema>

/**
 * The second step of an import: the lines of a sheet that was looked at take the place of the register's.
 * Refusals: not found, not acting for the school, year closed, imported already, problems, changed meanwhile.
 */
export const importRegister = command<Input, { href: string }>(
  'research.import_register',
  async (tx, ctx, { importId }) => {
    const sheet = await tx.researchImport.findUnique({ where: { id: importId }, include: { register: true } })
    const year = sheet && (await findPlace(tx, ctx, sheet.register))
    if (!sheet || !year) return notFound
    const { schoolId, yearId } = sheet.register
    // a stranger to the school learns nothing of its sheet
    const may = mayWriteRegister(ctx.actor, schoolId)
    if (!may.ok) return may
    const register = await openRegister(tx, sheet.register, ctx.now)
    const verdict = firstRefusal(
      checkWritable(year),
      checkImport({
        problems: (sheet.problems as unknown[]).length,
        imported: sheet.importedAt !== null,
        seen: sheet.version,
        version: register.version,
      }),
    )
    if (!verdict.ok) return verdict

    const entries = entriesOf(sheet.entries)
    const { count: before } = await tx.researchEntry.deleteMany({ where: { registerId: register.id } })
    await tx.researchEntry.createMany({
      data: entries.map((entry, at) => ({ registerId: register.id, position: at + 1, ...entry })),
    })
    await tx.researchRegister.update({
      where: { id: register.id },
      data: { version: { increment: 1 }, updatedAt: ctx.now },
    })
    await tx.researchImport.update({ where: { id: importId }, data: { importedAt: ctx.now } })
    const school = await tx.organisation.findUniqueOrThrow({ where: { id: schoolId }, select: { code: true } })
    await record(tx, ctx, {
      event: 'research.register_imported',
      subject: { type: 'research_register', id: register.id },
      facts: { school: await nameOf(tx, schoolId, fieldDay(ctx.now)), before, count: entries.length },
      ...{ clusterId: year.clusterId, yearId, organisationId: schoolId },
      after: { fileName: sheet.fileName, lines: entries.length },
    })
    return ok({ href: `/work/${year.clusterCode}/${year.year}/research/${school.code}` })
  },
)
