import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env.TZ = 'Asia/Kathmandu'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The unit tests of what is changed, and nothing else: every change is answered by them alone.
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/empty.ts` } },
  test: {
    include: ['polls', 'awards', 'rotation', 'rulebook'].map((name) => `tests/unit/${name}/**/*.test.ts`),
    // rules keep nothing: one loading serves all files of a run
    isolate: false,
    testTimeout: 60_000,
  },
})
