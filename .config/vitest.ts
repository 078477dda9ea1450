import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// No test may pass by the luck of its machine's time zone.
process.env.TZ = 'Asia/Kathmandu'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': `${root}tests/support/empty.ts`,
}

export default defineConfig({
  root,
  cacheDir: '.cache/vite',
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // a worker loads the product and connects once; each file still finds a database of its own (testDatabase)
          isolate: false,
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/environment.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'resilience',
          include: ['tests/resilience/**/*.test.ts'],
          setupFiles: ['tests/support/environment.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
