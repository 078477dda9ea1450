import { getWordFile } from '@/lib/drafting/queries'
import { contentDisposition } from '@/lib/files/rules'
import { getContext } from '@/lib/platform/auth/session'
import { printPdf } from '@/lib/platform/word/pdf'

type Props = { params: Promise<{ document: string }> }

/** The same as PDF, where the server has LibreOffice. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const file = await getWordFile(await getContext(), (await params).document)
  const bytes = file && (await printPdf(file.bytes))
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(file.name.replace(/\.docx$/, '.pdf')),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
