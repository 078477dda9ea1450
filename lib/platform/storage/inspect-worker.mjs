// Runs in a thread of its own: what a hostile file can waste there is time and memory that have a limit.
import { parentPort } from 'node:worker_threads'
import { fileTypeFromBuffer } from 'file-type'
import { inspectOffice } from './office.mjs'
import { inspectPdf } from './pdf.mjs'
import { inspectPicture } from './picture.mjs'
import { Problem } from './problem.mjs'
import { readFlow } from './read-flow.mjs'
import { readLayout } from './read-layout.mjs'
import { readPdf } from './read-pdf.mjs'
import { readSheet } from './read-sheet.mjs'
import { readWord } from './read-word.mjs'

const zip = Buffer.from([0x50, 0x4b])
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

async function inspect(bytes) {
  if (bytes.subarray(0, 2).equals(zip)) return inspectOffice(bytes)
  if (bytes.subarray(0, 4).equals(compound)) throw new Problem(compoundKind(bytes))
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return inspectPdf(bytes)
  const found = await fileTypeFromBuffer(bytes)
  if (found?.ext === 'png' || found?.ext === 'jpg') return inspectPicture(bytes, found.ext)
  throw new Problem('unknown_kind')
}

// Office files behind a password, and those of before 2007, share one container.
function compoundKind(bytes) {
  const has = (name) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'has_password'
  return has('WordDocument') ? 'old_word' : has('Workbook') || has('Book') ? 'old_excel' : 'unknown_kind'
}

// only what was let through is read
async function read(bytes) {
  const { kind } = await inspect(bytes)
  if (kind === 'docx') return readWord(bytes)
  if (kind === 'pdf') return readPdf(bytes)
  throw new Problem('unknown_kind')
}

const ofWord = (readIt) => async (bytes) => {
  const { kind } = await inspect(bytes)
  if (kind !== 'docx') throw new Problem('unknown_kind')
  return readIt(bytes)
}

async function sheet(bytes) {
  const { kind } = await inspect(bytes)
  if (kind !== 'xlsx') throw new Problem('unknown_kind')
  return readSheet(bytes)
}

async function codes(bytes) {
  const { kind } = await inspect(bytes)
  if (!['pdf', 'png', 'jpg'].includes(kind)) throw new Problem('unknown_kind')
  // opened with the first scan: most files have no code to be read
  const { readCodes } = await import('./read-codes.mjs')
  return readCodes(bytes, kind)
}

const acts = { inspect, read, layout: ofWord(readLayout), flow: ofWord(readFlow), sheet, codes }

parentPort.on('message', async ({ id, act, bytes }) => {
  try {
    parentPort.postMessage({ id, found: await acts[act](Buffer.from(bytes)) })
  } catch (error) {
    parentPort.postMessage({ id, problem: error instanceof Problem ? error.problem : 'damaged' })
  }
})
