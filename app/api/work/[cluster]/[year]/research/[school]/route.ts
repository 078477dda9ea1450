import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { getContext } from '@/lib/platform/auth/session'
import { isLocale } from '@/lib/platform/i18n/routing'
import { spreadsheetResponse } from '@/lib/platform/spreadsheet'
import { getRegister, registerSheet, sheetWords } from '@/lib/research/queries'

type Props = { params: Promise<{ cluster: string; year: string; school: string }> }

/** A school's register as an Excel file, or, for `template`, its empty sheet; for who may see the year. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const { cluster, year: number, school } = await params
  const year = await getYear(ctx, cluster, Number(number))
  const register = year && (await getRegister(ctx, year, school))
  if (!register) return new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('locale') ?? 'vi'
  const locale = isLocale(asked) ? asked : 'vi'
  const entries = searchParams.has('template') ? [] : register.entries
  const title = (await getTranslations({ locale, namespace: 'research' }))('title')
  const bytes = await registerSheet(title, entries, sheetWords(locale))
  return spreadsheetResponse(`${title} ${register.code} ${number}`, bytes)
}
