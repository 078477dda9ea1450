// What stands behind `npm run check-documents`: every shipped template, filled, through LibreOffice.
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { readDocument } from '@/lib/platform/storage/inspect'
import { fillTemplate, shippedTemplate } from '@/lib/templates/queries/fill'
import { kindNames, profiles, type DocumentData, type DocumentKind, type Profile } from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'

const run = promisify(execFile)
const folder = resolve('screenshots/documents')
const tool = process.argv[2] ?? 'soffice'

async function fill(kind: DocumentKind, profile: Profile): Promise<string> {
  // decomposed letters, as some Macs type them, must come out composed
  const data: unknown = JSON.parse(JSON.stringify(sampleOf(kind, profile)).normalize('NFD'))
  const filled = await fillTemplate(shippedTemplate(kind, profile), kind, data as DocumentData)
  if ('faults' in filled) throw new Error(`${kind} ${profile}: ${JSON.stringify(filled.faults)}`)
  const name = `${kind}-${profile}`
  await writeFile(join(folder, `${name}.docx`), filled.bytes)
  return name
}

// where Times New Roman is missing, Tinos stands in for it: it is as wide, and has every Vietnamese letter; the office's own
// choice lacks some of them
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${resolve('node_modules/@expo-google-fonts/tinos')}</dir><cachedir>${join(folder, '.office/fonts')}</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Tinos</string></edit></match></fontconfig>`

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')

async function textOf(file: string): Promise<string> {
  const read = await readDocument(await readFile(file))
  if ('problem' in read) throw new Error(`${file}: ${read.problem}`)
  return read.model.paragraphs.map(({ text }) => text).join('\n')
}

/** What is wrong with a document that was printed: it was not, or words of it are not on the page. */
async function faultsOf(name: string): Promise<string[]> {
  const written = new Set(wordsOf(await textOf(join(folder, `${name}.docx`))))
  const printed = await textOf(join(folder, `${name}.pdf`)).catch(() => null)
  if (!printed) return [`${name}: LibreOffice did not print it`]
  // letters that are set closer or wider are told with gaps between them
  const letters = printed.replace(/\s+/g, '')
  const lost = [...written].filter((word) => !letters.includes(word))
  return lost.length > 0 ? [`${name}: lost on the page: ${lost.join(' ')}`] : []
}

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const names: string[] = []
for (const kind of kindNames) for (const profile of profiles) names.push(await fill(kind, profile))
const home = join(folder, '.office')
await mkdir(home)
await writeFile(join(home, 'fonts.conf'), fonts)
await run(
  tool,
  [
    `-env:UserInstallation=file://${home}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
    ...names.map((name) => join(folder, `${name}.docx`)),
  ],
  { timeout: 300_000, env: { ...process.env, FONTCONFIG_FILE: join(home, 'fonts.conf') } },
)
await rm(home, { recursive: true, force: true })
const faults = (await Promise.all(names.map(faultsOf))).flat()
for (const name of names)
  await run('pdftoppm', ['-r', '60', '-png', join(folder, `${name}.pdf`), join(folder, name)]).catch(() => null)
const pictures = (await readdir(folder)).filter((file) => file.endsWith('.png')).length
console.log(`${names.length} documents, ${pictures} pages as pictures, in ${folder}`)
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
