import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH
// through the shipped proxy, whose own authority no browser here has come to trust
const proxied = process.env.PROXY !== undefined
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '../tests/e2e',
  // a year of ten schools takes longer than npm test may: asked for by name, `npm test browser second-cluster`
  testIgnore: process.argv.some((one) => one.includes('second-cluster')) ? [] : ['**/second-cluster.spec.ts'],
  outputDir: '../.cache/playwright',
  globalSetup: '../tests/support/playwright-setup.ts',
  tsconfig: '../tsconfig.json',
  workers: proxied ? 1 : 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['dot'], ['json', { outputFile: '../.cache/playwright.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Kathmandu',
    viewport: { width: 1280, height: 900 },
    ignoreHTTPSErrors: proxied,
    // a trace costs a third more of every page: asked for by TRACE=1, when a failure's picture is not enough
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: isRoot ? ['--no-sandbox'] : [],
      // Without a language Chromium gives every Vietnamese download the name "download".
      env: { ...process.env, LANG: 'C.UTF-8' },
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
