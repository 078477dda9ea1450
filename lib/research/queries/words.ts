import 'server-only'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { SheetWords } from '../rules/sheet'

/** The words of a sheet in one language. */
export function sheetWords(locale: Locale): SheetWords {
  const { columns, kinds, levels, grades } = messages[locale].research
  return { columns, kinds, levels, grades }
}

/** A sheet is read in either language. */
export const allSheetWords = (): SheetWords[] => [sheetWords('vi'), sheetWords('en')]
