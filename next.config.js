import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/platform/i18n/request.ts')

// files of 20 MB and their form around them
const uploadLimit = '22mb'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // a proxy in front compresses; without one the server does
  compress: process.env.TRUST_PROXY !== '1',
  output: process.env.STANDALONE === '1' ? 'standalone' : undefined,
  serverExternalPackages: [
    '@cantoo/pdf-lib',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'graphile-worker',
    'pdfjs-dist',
    'pg',
    'pino',
    'zxing-wasm',
  ],
  // types are proven by npm run check and npm test; a start need not prove them again
  typescript: { ignoreBuildErrors: true },
  experimental: {
    authInterrupts: true,
    proxyClientMaxBodySize: uploadLimit,
    serverActions: { bodySizeLimit: uploadLimit },
  },
}

export default withNextIntl(config)
