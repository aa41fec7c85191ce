import { spawnSync } from 'node:child_process'
import { fail } from './terminal/exit.ts'
import { installNetlify } from './test/netlify.ts'
import { installPrograms } from './test/programs.ts'

const args = process.argv.slice(2)
const programs = installPrograms(console.log)
if (programs !== undefined) fail(programs)
const passed = vitest(...args)
if (args.length > 0) {
  console.log('Only tests of the main suite were asked for: those of tests/netlify were not run.')
  process.exit(passed ? 0 : 1)
}
const netlify = installNetlify(console.log)
if (netlify !== undefined) fail(netlify)
const deployable = vitest('--config', 'tests/netlify/vitest.config.ts')
process.exit(passed && deployable ? 0 : 1)

function vitest(...args: readonly string[]): boolean {
  return spawnSync('vitest', ['run', ...args], { stdio: 'inherit' }).status === 0
}
