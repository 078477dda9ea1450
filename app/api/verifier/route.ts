import { offlineVerifier, offlineVerifierSha256 } from '@/lib/platform/generated/offline-verifier'

/** "Tự kiểm phiếu" as one file for everybody: it is taken away, never opened from here. */
export function GET(): Response {
  return new Response(offlineVerifier, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="tu-kiem-phieu.html"',
      'content-security-policy': 'sandbox',
      'cache-control': 'no-cache',
      etag: `"${offlineVerifierSha256}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
