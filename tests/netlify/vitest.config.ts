import { defineConfig } from 'vitest/config'
import { slowest } from '../support/slowest.ts'

/** Run from the repository's root, as `npm test` does. */
export default defineConfig({
  test: {
    include: ['tests/netlify/*.test.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    // Netlify's package bundles the function anew for each request: much work for a machine that is busy elsewhere.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
    reporters: ['default', slowest, ['json', { outputFile: '.reports/netlify.json' }]],
  },
})
