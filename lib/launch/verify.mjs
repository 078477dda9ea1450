// npm run verify -- <record.json> [head]: the record of a poll, secret or not, checked by a program apart from the product
import { readFileSync } from 'node:fs'
import { failure, run } from './say.mjs'
import { checkRecord } from './verifier/steps.mjs'

await run(async () => {
  const [file, head] = process.argv.slice(2)
  if (!file)
    throw failure('No record was named.', 'npm run verify -- <record.json> [the head that was shown in the room]')
  const steps = checkRecord(readText(file), head ?? null)
  for (const { step, title, ok, reason } of steps)
    console.log(`${ok ? '✓' : '✗'} ${String(step).padStart(2)}  ${title}${reason && `: ${reason}`}`)
  const failed = steps.filter(({ ok }) => !ok)
  if (failed.length === 0) return console.log('The record is whole, and its count is right.')
  throw failure(
    `Failed: ${failed.map(({ step }) => step).join(', ')}.`,
    'do not rely on this record; ask for it again.',
  )
})

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw failure(`"${file}" cannot be read.`, 'name a record that was taken away from the page of the poll.')
  }
}
