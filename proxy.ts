import createMiddleware from 'next-intl/middleware'
import { NextRequest, type NextResponse } from 'next/server'
import { routing } from '@/lib/platform/i18n/routing'

const speakLanguage = createMiddleware(routing)
const development = process.env.NODE_ENV === 'development'

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** The language of the address, and a fresh nonce for the scripts of the page. It is no guard: each page guards itself. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', crypto.randomUUID())
  headers.set('x-from', request.nextUrl.pathname.replace(/^\/(vi|en)(?=\/|$)/, '') + request.nextUrl.search)
  headers.set('content-security-policy', policy(nonce))
  const response = speakLanguage(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy(nonce))
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
  return response
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

export const config = { matcher: ['/((?!api|_next|icon|favicon|.*\\.).*)'] }
