/** One line of what the launch is doing, with the seconds since it began. @param {string} text */
export function say(text) {
  console.log(`[${process.uptime().toFixed(1).padStart(5)}s] ${text}`)
}

/**
 * An expected failure: what is wrong in one sentence, and what to do about it.
 * @param {string} sentence
 * @param {string} cure
 * @param {string} [detail]
 */
export function failure(sentence, cure, detail = '') {
  return Object.assign(new Error(sentence), { cure, detail })
}

const fullDisk = /ENOSPC|No space left on device/i

/** @param {unknown} error */
export function explain(error) {
  const { message, cure, detail, stack } = /** @type {Error & { cure?: string, detail?: string }} */ (error)
  const said = `${message}\n${detail ?? ''}`
  if (fullDisk.test(said)) return 'The disk is full.\n  What to do: free some space (about 2 GB) and start again.'
  if (!cure) return stack ?? String(error)
  return [detail?.trim(), `${message}\n  What to do: ${cure}`].filter(Boolean).join('\n\n')
}

/** @type {Set<() => void>} */
const endings = new Set()

/** What has to be ended when the launch fails or is interrupted. @param {() => void} work @returns {() => void} forgets it again */
export function atEnd(work) {
  endings.add(work)
  return () => void endings.delete(work)
}

/** @param {number} code */
function end(code) {
  for (const work of [...endings].reverse()) work()
  process.exit(code)
}

export const interruptions = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** Runs a command of the launch to its end; a failure becomes one clear sentence and exit code 1. @param {() => Promise<unknown>} main */
export async function run(main) {
  for (const interruption of interruptions) process.on(interruption, () => end(130))
  try {
    await main()
  } catch (error) {
    console.error(`\n${explain(error)}\n`)
    end(1)
  }
}
