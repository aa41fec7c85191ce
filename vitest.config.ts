import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'
import { slowest } from './tests/support/slowest.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/netlify/**'],
    setupFiles: ['tests/support/each-file.ts'],
    // For machines that are slow and busy: only what hangs is given up.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 150_000 } },
    // Whole builds and browsers run in some files: two at a time is what two cores can do.
    maxWorkers: 2,
    // A file finds what others loaded, and one browser: what it opens it closes (tests/support/at-end.ts).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', slowest, ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
