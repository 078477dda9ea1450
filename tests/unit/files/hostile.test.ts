import { describe, expect, it } from 'vitest'
import { checkArrival, checkContent } from '@/lib/files/rules'
import { messages } from '@/lib/platform/i18n/messages'
import { inspectBytes, readDocument } from '@/lib/platform/storage/inspect'
import { hostileFiles } from '../../support/hostile-files'
import { wordFile } from '@/prisma/seed/sample-files'

/** The way of every file that arrives: name and size, inside, name against inside; what is let through is read. */
async function answerTo(name: string, bytes: Buffer): Promise<string> {
  const arrival = checkArrival({ name, size: bytes.length }, name.endsWith('.png') ? 'photo' : 'paper')
  if (!arrival.ok) return arrival.refusal.code
  const found = await inspectBytes(bytes)
  if ('problem' in found) return `files.${found.problem}`
  const content = checkContent(name, found.kind)
  if (!content.ok) return content.refusal.code
  const reading = await readDocument(bytes)
  return 'problem' in reading ? `files.${reading.problem}` : 'read'
}

// broken without doing harm, and mended by who reads: an empty paper, of which the form check speaks
const letIn = [
  'a circle of styles',
  'a body of random deflate',
  'pages in a circle',
  'a million pages that are not there',
]
const millions = 1_000_000

describe('a file that means harm', () => {
  it('is one of sixty and more kinds', () => {
    expect(new Set(hostileFiles.map(([what]) => what)).size).toBe(hostileFiles.length)
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
  })

  it.each(hostileFiles)('%s: ends in an answer in words, in little time and memory', async (what, name, make) => {
    const bytes = make()
    await answerTo('a.docx', wordFile(['Một'])) // the thread is awake
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10)
    // of the processor's time, not of the wall's: the same on a busy machine
    const start = process.cpuUsage()
    const answer = await answerTo(name, bytes)
    const spent = process.cpuUsage(start)
    clearInterval(watch)
    if (letIn.includes(what)) expect(answer).toBe('read')
    else expect(Object.keys(messages.vi.files.refusals).map((code) => `files.${code}`)).toContain(answer)
    expect(spent.user + spent.system).toBeLessThan(2 * millions)
    expect(most - before).toBeLessThan(150 * millions)
  })

  it('leaves the next file its turn', async () => {
    expect(await answerTo('a.docx', wordFile(['Một']))).toBe('read')
  })
})
