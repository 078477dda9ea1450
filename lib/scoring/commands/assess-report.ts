import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { assessingSchool, mayAssess } from '../policy'
import { findReport } from '../queries/find'
import { checkAssess } from '../rules'
import type { assessReportSchema } from '../schema'

/** Writes, or rewrites, a short assessment that all schools see. Refusals: as mayAssess, checkAssess. */
export const assessReport = command<z.output<typeof assessReportSchema>, { reportId: string }>(
  'scoring.assess_report',
  async (tx, ctx, { reportId, text }) => {
    const found = await findReport(tx, ctx, reportId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { report, year, school, standing, least } = found
    const verdict = firstRefusal(
      mayAssess(ctx.actor, year, standing, report.organisationId, least),
      checkAssess(year, report),
    )
    const by = assessingSchool(ctx.actor, year, standing, report.organisationId, least)
    if (!verdict.ok || !by) return verdict.ok ? notFound : verdict
    const key = { reportId, organisationId: by.id }
    const before = await tx.assessment.findUnique({ where: { reportId_organisationId: key } })
    const words = {
      text,
      personId: ctx.actor.personId,
      at: ctx.now,
      inPlaceOf: by.standsIn ? 'standing_group' : null,
    }
    await tx.assessment.upsert({
      where: { reportId_organisationId: key },
      create: { ...key, ...words },
      update: words,
    })
    await record(tx, ctx, {
      ...about('scoring.report_assessed', report, year, school),
      before: { text: before?.text ?? null },
      after: { text, by: by.id, standsIn: by.standsIn },
    })
    return ok({ reportId })
  },
)
