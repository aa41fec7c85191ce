import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

const folder = join('tests', 'netlify')

export function installNetlify(log: (line: string) => void): string | undefined {
  const installed = changedAt(join(folder, 'node_modules', '.package-lock.json'))
  if (installed > changedAt(join(folder, 'package-lock.json'))) return undefined
  log('Installing what the tests of tests/netlify need …')
  const { status } = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0 ? undefined : `npm ci in ${folder} failed: those tests were not run.`
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
