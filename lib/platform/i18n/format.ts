import { zone } from '../clock'
import type { Locale } from './routing'

// made once: a formatter costs a hundred times what it formats
const inField = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  weekday: 'short',
})

const parts = (instant: Date): Record<string, string> =>
  Object.fromEntries(inField.formatToParts(instant).map((part) => [part.type, part.value]))

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const weekdays: Record<Locale, string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const shortWeekdays: Record<Locale, string[]> = {
  vi: ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

const dayOf = (instant: Date): number => days.indexOf(parts(instant).weekday ?? 'Sun')

/** "21/10/2022" in Vietnam's zone. */
export function formatDate(instant: Date): string {
  const { day, month, year } = parts(instant)
  return `${day}/${month}/${year}`
}

/** "21/10" */
export const formatDayMonth = (instant: Date): string => formatDate(instant).slice(0, 5)

/** "17:00" in Vietnam's zone. */
export function formatTime(instant: Date): string {
  const { hour, minute } = parts(instant)
  return `${hour}:${minute}`
}

/** "21/10/2022 17:00" */
export const formatDateTime = (instant: Date): string => `${formatDate(instant)} ${formatTime(instant)}`

export const formatWeekday = (instant: Date, locale: Locale): string => weekdays[locale][dayOf(instant)] ?? ''

export const formatShortWeekday = (instant: Date, locale: Locale): string => shortWeekdays[locale][dayOf(instant)] ?? ''

/** "17:00 thứ Sáu 21/10/2022" */
export const formatDeadline = (instant: Date, locale: Locale): string =>
  `${formatTime(instant)} ${formatWeekday(instant, locale)} ${formatDate(instant)}`

/** "thứ Sáu, 21/10/2022", sentence case: "Thứ Sáu, 21/10/2022" */
export function formatLongDate(instant: Date, locale: Locale): string {
  const day = formatWeekday(instant, locale)
  return `${day.charAt(0).toLocaleUpperCase('vi')}${day.slice(1)}, ${formatDate(instant)}`
}

/** A stored day (00:00 UTC) as dd/MM/yyyy. */
export const formatDay = (day: Date): string => day.toISOString().slice(0, 10).split('-').reverse().join('/')

/** The value of a datetime-local input: the hour in Vietnam. */
export function toLocalInput(instant: Date): string {
  const { year, month, day, hour, minute } = parts(instant)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** "1.234,56" in Vietnamese, "1,234.56" in English. */
export const formatNumber = (value: number, locale: Locale): string => numbers[locale].format(value)

/** A size of a file in the words of an office: "1,4 MB". */
export function formatSize(size: number, locale: Locale): string {
  const [value, unit] = size < 1000 * 1000 ? [size / 1000, 'kB'] : [size / 1000 / 1000, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`
}
