import 'server-only'
import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import type { saveReportSchema } from '../schema'
import { writeReport } from './write-report'

/** Keeps a school's report as it is being written, by hand or by itself. Refusals: as writeReport. */
export const saveReport = command<z.output<typeof saveReportSchema>, { reportId: string; version: number }>(
  'scoring.save_report',
  writeReport,
)
