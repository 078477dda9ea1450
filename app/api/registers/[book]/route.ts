import { getTranslations } from 'next-intl/server'
import { filterOf } from '@/app/[locale]/(workspace)/(home)/registers/[book]/filter'
import { getBook, listAllDocuments, registerSheet, type RegisterWords } from '@/lib/documents/queries'
import { getContext } from '@/lib/platform/auth/session'
import { messages } from '@/lib/platform/i18n/messages'
import { isLocale } from '@/lib/platform/i18n/routing'
import { spreadsheetResponse } from '@/lib/platform/spreadsheet'

type Props = { params: Promise<{ book: string }> }

/** A register as an Excel file, with the filters of its page; for who may see the book. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const book = await getBook(ctx, (await params).book)
  const { searchParams } = new URL(request.url)
  const filter = filterOf(Object.fromEntries(searchParams))
  const lines = book && (await listAllDocuments(ctx, book.id, filter))
  if (!lines) return new Response(null, { status: 404 })
  const asked = searchParams.get('locale') ?? 'vi'
  const locale = isLocale(asked) ? asked : 'vi'
  const t = await getTranslations({ locale, namespace: 'documents' })
  const { columns, states } = messages[locale].documents
  const words: RegisterWords = { columns, states }
  const name = t(`directions.${filter.direction}`)
  const bytes = await registerSheet(name, filter.direction, lines, words)
  return spreadsheetResponse([name, book.abbreviation, filter.year].filter(Boolean).join(' '), bytes)
}
