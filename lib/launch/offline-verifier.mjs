import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from './process.mjs'

const entry = 'components/ballots/offline.ts'
const style = 'components/ballots/offline.css'

/** The page that checks a record without a network: one HTML file, bundled from the verifier that the site itself uses. */
export const offline = {
  stamp: 'lib/platform/generated/.stamp',
  inputs: [
    'components/ballots',
    'lib/ballots',
    'lib/polls',
    'lib/rulebook',
    'lib/platform',
    'package-lock.json',
    'lib/launch/offline-verifier.mjs',
  ],
  product: 'lib/platform/generated/offline-verifier.ts',
}

export async function writeOfflineVerifier() {
  const html = await makePage()
  const hash = createHash('sha256').update(html).digest('hex')
  const file = join(home, offline.product)
  mkdirSync(dirname(file), { recursive: true })
  const lines = [
    `export const offlineVerifier: string = ${JSON.stringify(html)}`,
    `export const offlineVerifierSha256: string = '${hash}'`,
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
}

async function makePage() {
  const [script, css] = [await bundle(), readFileSync(join(home, style), 'utf8').trim()]
  // the parser of HTML would see an end of the script, or a comment, where the script has a word
  for (const [text, word] of /** @type {const} */ ([
    [script, '</script'],
    [script, '<!--'],
    [css, '</style'],
  ]))
    if (text.toLowerCase().includes(word)) throw new Error(`The verifier contains ${word}.`)
  const policy = [
    `default-src 'none'`,
    `script-src '${digest(script)}'`,
    `style-src '${digest(css)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Tự kiểm phiếu</title>
<style>${css}</style>
</head>
<body>
<noscript>Trang này cần JavaScript để tính. / <span lang="en">This page needs JavaScript to compute.</span></noscript>
<script>${script}</script>
</body>
</html>
`
}

/** @param {string} text */
const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

async function bundle() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text.trim() ?? ''
}
