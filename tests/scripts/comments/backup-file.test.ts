import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { backUp } from '../../../scripts/comments/backup.ts'
import { restore } from '../../../scripts/comments/restore.ts'
import { exportAll, START } from '../../contracts/samples.ts'
import { fileIn, fill, interrupted } from './samples.ts'

const secretKey = Buffer.alloc(32, 7)
const file = fileIn()
const store = openSqliteStore(':memory:')

beforeAll(async () => {
  await fill(store, 20)
  await backUp({ store, secretKey, file, now: START })
})

test('the file may be read by its owner alone, holds nothing that can be read, and has no half-written brother', () => {
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  expect(readFileSync(file).includes('Nguyễn')).toBe(false)
  expect(readdirSync(join(file, '..'))).toEqual(['comments.backup'])
})

test('the file stands as it was when a new backup cannot be finished', async () => {
  const before = readFileSync(file)
  const broken = interrupted(store, { 2: () => Promise.reject(new Error('the store went away')) })
  const backup = backUp({ store: broken, secretKey, file, now: START, perPage: 5 })
  await expect(backup).rejects.toThrow('went away')
  expect(readFileSync(file)).toEqual(before)
  expect(existsSync(`${file}.part`)).toBe(false)
})

test.each([
  ['cut short', 'short', (whole: Buffer) => whole.subarray(0, -1)],
  ['changed in its last byte', 'changed', changedAtTheEnd],
] as const)('a file that was %s restores nothing at all', async (_, why, damage) => {
  const damaged = fileIn()
  copyFileSync(file, damaged)
  writeFileSync(damaged, damage(readFileSync(file)))
  const other = openSqliteStore(':memory:')
  const restored = await restore({ store: other, secretKey, file: damaged })
  expect([restored, await exportAll(other)]).toEqual([{ outcome: 'refused', why }, []])
})

test('the file opens with no other key', async () => {
  const options = { store: openSqliteStore(':memory:'), secretKey: Buffer.alloc(32, 8), file }
  expect(await restore(options)).toEqual({ outcome: 'refused', why: 'key' })
})
function changedAtTheEnd(whole: Buffer): Buffer {
  return Buffer.concat([whole.subarray(0, -1), Buffer.from([(whole.at(-1) ?? 0) ^ 1])])
}
