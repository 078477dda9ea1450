import { getContext } from '@/lib/platform/auth/session'
import type { Context } from '@/lib/platform/context'
import { isLocale, routing, type Locale } from '@/lib/platform/i18n/routing'
import { spreadsheet, spreadsheetResponse, type SheetColumn } from '@/lib/platform/spreadsheet'

type Asked<P> = { ctx: Context; locale: Locale; params: P; query: URLSearchParams }
type List<Row> = { name: string; columns: SheetColumn<Row>[]; rows: readonly Row[] }
type Props<P> = { params: Promise<P> }

/** A list as an Excel file, as far as its reader may see it; not found where he may see nothing of it. */
export const excelOf =
  <P, Row>(list: (asked: Asked<P>) => Promise<List<Row> | null>) =>
  async (request: Request, { params }: Props<P>): Promise<Response> => {
    const ctx = await getContext()
    const query = new URL(request.url).searchParams
    const language = query.get('locale') ?? ''
    const locale = isLocale(language) ? language : routing.defaultLocale
    const found = ctx.actor.kind === 'person' ? await list({ ctx, locale, params: await params, query }) : null
    if (!found) return new Response(null, { status: 404 })
    return spreadsheetResponse(found.name, await spreadsheet(found.name, found.columns, found.rows))
  }

/** How many lines a file may have: more are narrowed down by the search first. */
const mostPages = 250

/** All pages of a list that is read page by page. */
export async function everyPage<Row>(read: (page: number) => Promise<{ lines: Row[]; pages: number }>): Promise<Row[]> {
  const first = await read(1)
  const lines = [...first.lines]
  for (let page = 2; page <= Math.min(first.pages, mostPages); page++) lines.push(...(await read(page)).lines)
  return lines
}
