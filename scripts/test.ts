import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { environment } from '../functions/comments/environment.ts'
import { fail } from './command.ts'

/** Programs that tests start, and the Debian packages that bring them. */
const needed = [
  { program: 'chromium', debian: 'chromium' },
  { program: 'redis-server', debian: 'redis-server' },
]

/** `npm test [-- words for Vitest]`: installs what the tests need where a package manager can, then runs them all. */
const missing = needed.filter(({ program }) => !onPath(program))
if (missing.length > 0) install(missing.map(({ debian }) => debian))
const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    fail(
      `The tests need ${packages.join(' and ')}: install them, for example with sudo apt-get install ${packages.join(' ')}.`,
    )
  console.log(`Installing ${packages.join(' and ')} for the tests …`)
  const quiet: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment(), DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update'], quiet)
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    quiet,
  )
  if (status !== 0) fail(`apt-get could not install ${packages.join(' and ')}.`)
}

function onPath(program: string): boolean {
  return (environment()['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}
