import { getWordFile } from '@/lib/drafting/queries'
import { contentDisposition } from '@/lib/files/rules'
import { mediaTypes } from '@/lib/files/schema'
import { getContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ document: string }> }

/** A document's Word file: as its draft would print, or as it was frozen with its number; for who sees it. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const file = await getWordFile(await getContext(), (await params).document)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.bytes, {
    headers: {
      'content-type': mediaTypes.docx,
      'content-disposition': contentDisposition(file.name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
