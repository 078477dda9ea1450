import 'server-only'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inLine } from '../in-line'

const program = 'soffice'
const timeLimit = 60_000
let there: Promise<boolean> | undefined

const run = (given: string[], limit: number): Promise<boolean> =>
  new Promise((done) => {
    // a killed LibreOffice leaves no child behind: it is one process without its own desktop
    execFile(program, given, { timeout: limit, killSignal: 'SIGKILL', windowsHide: true }, (error) =>
      done(error === null),
    )
  })

/** Whether this server has LibreOffice; looked for once. */
export const hasPdfPrinter = (): Promise<boolean> => (there ??= run(['--version'], 15_000))

/**
 * A Word file as PDF by LibreOffice, one at a time, in a folder of its own with a profile of its own, gone afterwards; null where
 * there is no LibreOffice, or where it failed or took too long.
 */
export async function printPdf(word: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await hasPdfPrinter())) return null
  return inLine('platform.pdf', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'neu-guong-pdf-'))
    try {
      const source = join(folder, 'document.docx')
      await writeFile(source, word, { mode: 0o600 })
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      const done = await run(
        [profile, '--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder, source],
        timeLimit,
      )
      return done ? new Uint8Array(await readFile(join(folder, 'document.pdf'))) : null
    } catch {
      return null
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
