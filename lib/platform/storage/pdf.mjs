// PDF: what acts by itself or carries other files is found by its names, in the open and in compressed objects.
import { inflateSync } from 'node:zlib'
import { Problem } from './problem.mjs'

const mostInflated = 64 * 1024 * 1024
const mostUnpacked = 200 * 1024 * 1024
const active = /\/(JavaScript|Launch|Rendition|RichMedia|ImportData|SubmitForm)(?![A-Za-z0-9])/
const carried = /\/(EmbeddedFiles?|FileAttachment|GoToE)(?![A-Za-z0-9])|\/EF\s*(<<|\d+\s+\d+\s+R)/
const form = /\/XFA\s*(\[|\d+\s+\d+\s+R)/
const outward = /\/GoToR(?![A-Za-z0-9])/

/** How many pages this document has; refuses scripts, programs to launch, attachments, passwords, what does not open. */
export async function inspectPdf(bytes) {
  // without an object and a way to the first of them there is nothing to recover
  if (!/\d\s+obj\b/.test(bytes.toString('latin1')) || (!bytes.includes('trailer') && !bytes.includes('startxref')))
    throw new Problem('damaged')
  const text = plainNames(bytes.toString('latin1'))
  checkNames(text)
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text.slice(-4096)) || /\/Encrypt\s+\d+\s+\d+\s+R/.test(text))
    throw new Problem('has_password')
  for (const inner of objectStreams(bytes)) checkNames(plainNames(inner.toString('latin1')))
  return { kind: 'pdf', pages: await countPages(bytes) }
}

// names may be written with #xx for any letter
const plainNames = (text) => text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))

function checkNames(text) {
  if (active.test(text) || form.test(text)) throw new Problem('pdf_active')
  if (carried.test(text)) throw new Problem('has_embedded')
  if (outward.test(text)) throw new Problem('has_links')
}

// each stream with the words of its own dictionary
function* streams(bytes) {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const dictionary = plainNames(bytes.subarray(Math.max(0, at - 2048), at).toString('latin1'))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'))
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    const end = bytes.indexOf('endstream', start)
    yield { own, content: bytes.subarray(start, end === -1 ? bytes.length : end) }
  }
}

/** The pictures of a PDF: how heavy each is and how many points it has. */
export function* pictureStreams(bytes) {
  for (const { own, content } of streams(bytes)) {
    if (!/\/Subtype\s*\/Image(?![A-Za-z])/.test(own)) continue
    const number = (name) => Number(new RegExp(`/${name}\\s+(\\d{1,6})`).exec(own)?.[1]) || null
    yield { bytes: content.length, width: number('Width'), height: number('Height') }
  }
}

const flate = /\/Filter\s*(\[\s*)?\/FlateDecode\s*(\]|\/|>)/

// streams of objects are looked into; every other is unpacked to see that it is modest
function* objectStreams(bytes) {
  let inflated = 0
  for (const { own, content } of streams(bytes)) {
    const holdsObjects = /\/ObjStm(?![A-Za-z])/.test(own)
    const filtered = /\/Filter/.test(own)
    if (!filtered && holdsObjects) yield content
    if (!filtered) continue
    if (!flate.test(own)) {
      // only Flate is used for objects; another filter would hide them
      if (holdsObjects) throw new Problem('damaged')
      continue
    }
    const plain = inflate(content, holdsObjects)
    inflated += plain.length
    if (inflated > (holdsObjects ? mostInflated : mostUnpacked)) throw new Problem('archive_bomb')
    if (holdsObjects) yield plain
  }
}

function inflate(content, mustOpen) {
  try {
    return inflateSync(content, { maxOutputLength: mostInflated, finishFlush: 2 })
  } catch (error) {
    if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Problem('archive_bomb')
    if (mustOpen) throw new Problem('damaged')
    return Buffer.alloc(0)
  }
}

/** Opens a PDF without running, fetching or drawing anything of it; to be destroyed by the caller. */
export async function openPdf(bytes) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
  })
}

async function countPages(bytes) {
  const task = await openPdf(bytes)
  try {
    const document = await task.promise
    if (document.numPages < 1) throw new Problem('damaged')
    // the count is a claim: the first and the last must be there
    for (const number of new Set([1, document.numPages])) await document.getPage(number)
    if ((await document.getAttachments()) !== null) throw new Problem('has_embedded')
    if (await document.hasJSActions()) throw new Problem('pdf_active')
    return document.numPages
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(error?.name === 'PasswordException' ? 'has_password' : 'damaged')
  } finally {
    await task.destroy()
  }
}
