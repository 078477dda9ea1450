import 'server-only'
import { formatTime } from '@/lib/platform/i18n/format'
import { fieldDay } from '@/lib/platform/clock'
import { printedDay } from '../rules/frame'

/** "08 giờ 00 phút, ngày 08 tháng 11 năm 2026", the hour in Vietnam. */
export function printedMoment(instant: Date): string {
  const [hour, minute] = formatTime(instant).split(':')
  return `${hour} giờ ${minute} phút, ${printedDay(fieldDay(instant))}`
}

/** "08 giờ 30" */
export const printedHour = (instant: Date): string => formatTime(instant).replace(':', ' giờ ')

const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const tenth = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A figure as it is registered: "1.234,5". */
export const printedFigure = (value: { toString(): string } | null): string =>
  value === null ? '' : plain.format(Number(value.toString()))

/** "85,7 %" of the whole; empty where there is no whole. */
export const printedShare = (part: number, whole: number): string =>
  whole > 0 ? `${tenth.format((part / whole) * 100)} %` : ''

/** Rows with their numbers. */
export const numbered = <R extends object>(rows: readonly R[]): (R & { no: string })[] =>
  rows.map((row, at) => ({ ...row, no: String(at + 1) }))
