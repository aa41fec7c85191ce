import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Loaded before everything else, also by threads: this process dies without a word in the middle of its nth change of a
 * file or of the index, counted from when an edition's files begin to change places where that is meant.
 */
let left = Number(process.env['DOOMED_AT'])
let counts = process.env['DOOMED_FROM'] !== 'writing'

const usual = { ...fs }
const changes = [
  'appendFileSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'writeFileSync',
] as const

for (const name of changes)
  Object.assign(fs, {
    [name](...words: readonly [string, ...unknown[]]) {
      if (counts && (left -= 1) === 0) {
        half(name, words)
        process.kill(process.pid, 'SIGKILL')
      }
      counts ||= name === 'mkdirSync' && words[0].endsWith('.next/before')
      return Reflect.apply(usual[name], fs, words) as unknown
    },
  })
syncBuiltinESMExports()

const exec: unknown = Reflect.get(DatabaseSync.prototype, 'exec')
DatabaseSync.prototype.exec = function doomed(sql: string): void {
  const isChange = counts && sql.includes('COMMIT')
  if (isChange) count()
  if (typeof exec === 'function') Reflect.apply(exec, this, [sql])
  if (isChange) count()
}

function count(): void {
  if ((left -= 1) === 0) process.kill(process.pid, 'SIGKILL')
}

/** What the system may have done by then of what it does bit by bit. */
function half(
  name: (typeof changes)[number],
  [path, given]: readonly [string, ...unknown[]],
): void {
  if (name === 'writeFileSync' || name === 'appendFileSync') {
    const bytes = Buffer.from(given as string | Uint8Array)
    usual[name](path, bytes.subarray(0, bytes.length / 2))
  }
  if (name === 'rmSync' && usual.statSync(path, { throwIfNoEntry: false })?.isDirectory())
    for (const each of usual.readdirSync(path).filter((_, index) => index % 2 === 0))
      usual.rmSync(join(path, each), { recursive: true })
}
