import { defineConfig } from 'vitest/config'
import { slowest } from '../support/slowest.ts'

/** Run from the repository's root, as `npm test` does. */
export default defineConfig({
  test: {
    include: ['tests/netlify/*.test.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    // Whole builds on Netlify's own programs: minutes on a machine that is busy elsewhere.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    reporters: ['default', slowest, ['json', { outputFile: '.reports/netlify.json' }]],
  },
})
