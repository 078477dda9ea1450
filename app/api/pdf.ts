import { contentDisposition } from '@/lib/files/rules'

/** A document that was set for this reader, to be printed; not found where there is none. */
export function pdfResponse(printed: { name: string; pdf: Uint8Array } | null, missing: string): Response {
  if (!printed) return new Response(missing, { status: 404 })
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(printed.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
