import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { environment } from '../../functions/comments/platform/environment.ts'

const needed = [
  { program: 'chromium', debian: 'chromium' },
  { program: 'redis-server', debian: 'redis-server' },
  { program: 'unzip', debian: 'unzip' },
]

/** Installs as root on Debian; elsewhere, or after a failure, answers a sentence that says what to do. */
export function installPrograms(log: (line: string) => void): string | undefined {
  const packages = needed.filter(({ program }) => !onPath(program)).map(({ debian }) => debian)
  if (packages.length === 0) return undefined
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    return `The tests need ${packages.join(' and ')}: install them, for example with sudo apt-get install ${packages.join(' ')}.`
  log(`Installing ${packages.join(' and ')} for the tests …`)
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
  return status === 0 ? undefined : `apt-get could not install ${packages.join(' and ')}.`
}

function onPath(program: string): boolean {
  return (environment()['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}
