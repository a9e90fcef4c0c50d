import { defineConfig } from '@playwright/test'
import { closeNetwork } from './fixtures/closed-network.ts'

// Every process of the runner reads this file.
closeNetwork()

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './fixtures/global-setup.ts',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  // What has to come comes; how soon depends on what else the machine does.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['html', { outputFolder: '../playwright-report', open: 'never' }]],
  projects: [
    // A worker takes whole files: both would load nearly every one otherwise.
    { name: 'unit', testDir: 'unit', timeout: 30_000, fullyParallel: false, workers: 2 },
    // What waits for a network, a keychain or a killed process leaves room for a third.
    { name: 'integration', testDir: 'integration', timeout: 60_000 },
    { name: 'e2e', testDir: 'e2e', timeout: 120_000, workers: 2 },
  ],
})
