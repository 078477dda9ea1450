import 'server-only'

export { listScoringConditions, listScoringDuties, schoolsWithoutReport } from './queries/duties'
export { mayReadReportFile } from './queries/files'
export { reportHref } from './queries/find'
export { getReport, listReports, type ReportLine, type ReportView } from './queries/reports'
