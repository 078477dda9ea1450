// Archives are judged by their central directory before a byte is inflated.
import yauzl from 'yauzl'
import { Problem } from './problem.mjs'

const mostEntries = 2000
const mostUnpacked = 200 * 1024 * 1024
const mostRatio = 100
const mostPart = 64 * 1024 * 1024

/** Opens an archive whose directory is honest and modest: its entries with their bytes, inflated one by one. */
export async function readZip(bytes) {
  const zip = await open(bytes)
  const entries = await listEntries(zip)
  checkDirectory(entries, bytes.length)
  checkNames(entries, bytes)
  return { entries, read: (entry, most = mostPart) => readEntry(zip, entry, most) }
}

function open(bytes) {
  return new Promise((done, fail) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? fail(new Problem('damaged')) : done(zip)))
  })
}

function listEntries(zip) {
  return new Promise((done, fail) => {
    if (zip.entryCount > mostEntries) return fail(new Problem('archive_bomb'))
    const entries = []
    zip.on('entry', (entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => done(entries))
    // yauzl refuses by itself: absolute paths, "..", backslashes, a directory that runs out of the file
    zip.on('error', (error) =>
      fail(new Problem(/path|fileName|characters/i.test(error.message) ? 'archive_unsafe' : 'damaged')),
    )
    zip.readEntry()
  })
}

function checkDirectory(entries, size) {
  const names = new Set()
  let unpacked = 0
  for (const entry of entries) {
    const unixKind = (entry.externalFileAttributes >>> 16) & 0xf000
    if (unixKind === 0xa000 || entry.fileName.includes('\0')) throw new Problem('archive_unsafe')
    if (names.has(entry.fileName.toLowerCase())) throw new Problem('archive_unsafe')
    if (entry.generalPurposeBitFlag & 1) throw new Problem('has_password')
    names.add(entry.fileName.toLowerCase())
    unpacked += entry.uncompressedSize
    if (entry.uncompressedSize > mostRatio * Math.max(entry.compressedSize, 1024)) throw new Problem('archive_bomb')
  }
  if (unpacked > mostUnpacked || unpacked > mostRatio * size) throw new Problem('archive_bomb')
  checkOverlap(entries, size)
}

// A bomb of overlapping entries reads the same compressed bytes many times; honest entries lie one behind the other.
function checkOverlap(entries, size) {
  const spans = entries
    .map((entry) => {
      const start = entry.relativeOffsetOfLocalHeader
      return { start, end: start + 30 + entry.fileNameLength + entry.compressedSize }
    })
    .sort((a, b) => a.start - b.start)
  spans.forEach((span, at) => {
    if (span.end > (spans[at + 1]?.start ?? size)) throw new Problem('archive_bomb')
  })
}

// a body that calls itself otherwise than the directory does would be another file to another program
function checkNames(entries, bytes) {
  for (const { relativeOffsetOfLocalHeader: at, fileNameRaw } of entries) {
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new Problem('damaged')
    const length = bytes.readUInt16LE(at + 26)
    if (!bytes.subarray(at + 30, at + 30 + length).equals(fileNameRaw)) throw new Problem('archive_unsafe')
  }
}

function readEntry(zip, entry, most) {
  return new Promise((done, fail) => {
    if (entry.uncompressedSize > most) return fail(new Problem('archive_bomb'))
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(new Problem('damaged'))
      const chunks = []
      let length = 0
      stream.on('data', (chunk) => {
        length += chunk.length
        if (length > most) stream.destroy(new Problem('archive_bomb'))
        else chunks.push(chunk)
      })
      stream.on('end', () => done(Buffer.concat(chunks)))
      stream.on('error', (cause) => fail(cause instanceof Problem ? cause : new Problem('damaged')))
    })
  })
}
