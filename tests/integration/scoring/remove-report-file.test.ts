import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeReportFile } from '@/lib/scoring/commands/remove-report-file'
import { addReportFile } from '@/lib/scoring/commands/add-report-file'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

describe('taking a file off a report', () => {
  beforeEach(clearReports)
  const principal = () => asPerson(world.c.people.principal)
  const fileOf = async () => {
    const reportId = await makeReport(world, world.c, 'draft')
    const answer = await addReportFile(principal(), {
      reportId,
      file: upload('Minh chứng.pdf', pdfFile()),
      label: 'Minh chứng',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return { reportId, ...answer.value }
  }

  it('is recorded', async () => {
    const { reportId, reportFileId } = await fileOf()
    expect(await removeReportFile(principal(), { reportFileId })).toMatchObject({ ok: true })
    expect(await db().reportFile.count({ where: { reportId } })).toBe(0)
    expect((await auditOf(reportId)).at(-1)).toMatchObject({ event: 'scoring.file_removed' })
  })

  it("is the school's own, while it writes", async () => {
    const { reportId, reportFileId } = await fileOf()
    expect(await removeReportFile(asPerson(world.c.people.lecturer), { reportFileId })).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await removeReportFile(asNobody(), { reportFileId })).toMatchObject(refused('common.not_found'))
    await db().yearReport.update({ where: { id: reportId }, data: { state: 'submitted', submittedAt: new Date() } })
    expect(await removeReportFile(principal(), { reportFileId })).toMatchObject(refused('scoring.with_the_head'))
  })
})
