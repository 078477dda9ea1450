import { NextResponse } from 'next/server'

/** The nonce that the product's pages pay for too. @param {import('next/server').NextRequest} request */
export default function proxy(request) {
  const policy = `script-src 'nonce-${btoa(crypto.randomUUID())}' 'strict-dynamic'`
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
