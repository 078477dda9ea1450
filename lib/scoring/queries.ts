import 'server-only'

export { listScoringConditions, listScoringDuties } from './queries/duties'
export { mayReadReportFile } from './queries/files'

export { getReport, listReports, type ReportLine, type ReportView } from './queries/reports'
