import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'

const unit = readFileSync('docs/self-host/ban-tin.service', 'utf8')
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.skipIf(!hasSystemd)('systemd finds nothing wrong with the unit (needs systemd)', () => {
  const file = join(temporaryFolder(), 'ban-tin.service')
  // What it names must exist to be checked: this repository, and a user that every Debian has.
  const here = unit
    .replaceAll('/srv/ban-tin', resolve('.'))
    .replaceAll('=ban-tin\nGroup=ban-tin', '=games\nGroup=games')
  writeFileSync(file, here)
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})

test('the unit gives a stop more time than the server takes for one', () => {
  const [, time = ''] =
    /shutdownTime = ([\d_]+)/.exec(readFileSync('scripts/serve.ts', 'utf8')) ?? []
  const [, seconds = ''] = /TimeoutStopSec=(\d+)/.exec(unit) ?? []
  expect(time).not.toBe('')
  expect(Number(seconds) * 1000).toBeGreaterThan(Number(time.replaceAll('_', '')))
})
