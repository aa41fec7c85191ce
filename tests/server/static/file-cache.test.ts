import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFileCache, type CachedFile } from '../../../server/static/file-cache.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { temporaryFolder } from '../../support/temporary.ts'

function open(mostBytes: number): {
  folder: string
  take: (name: string) => CachedFile | undefined
} {
  const folder = temporaryFolder()
  const files = ['a', 'b', 'c'].map((name) => [name, name.repeat(100)])
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>)
  const shelf = openFileCache(mostBytes)
  return {
    folder,
    take: (name) => shelf.read(join(folder, name), statSync(join(folder, name))),
  }
}

test('what was asked for lately is not read again', () => {
  const { take } = open(1000)
  const first = take('a')
  take('b')
  expect(take('a')).toBe(first)
})

test('no more bytes are held than allowed: what nobody asked for the longest goes', () => {
  const { take } = open(250)
  const [a, b] = [take('a'), take('b')]
  expect(take('a')).toBe(a)
  take('c')
  expect(take('a')).toBe(a)
  expect(take('b')).not.toBe(b)
})

test('codings count too', async () => {
  const { take } = open(205)
  const [a, b] = [take('a'), take('b')]
  expect(take('a')).toBe(a)
  await b?.encoded('gzip')
  expect(take('a')).not.toBe(a)
})

test('a file too large for it is served all the same', () => {
  expect(open(10).take('a')?.bytes.toString()).toBe('a'.repeat(100))
})

test('each coding is made once, also for readers who ask at the same time', async () => {
  const volume = open(1000).take('a')
  const [one, other] = await Promise.all([volume?.encoded('br'), volume?.encoded('br')])
  expect(one).toBe(other)
})

test('a file replaced by one of the same size and time is another file', () => {
  const { folder, take } = open(1000)
  const { atime, mtime } = statSync(join(folder, 'a'))
  const first = take('a')
  writeFileSync(join(folder, 'next'), 'x'.repeat(100))
  utimesSync(join(folder, 'next'), atime, mtime)
  renameSync(join(folder, 'next'), join(folder, 'a'))
  expect(take('a')?.contentHash).not.toBe(first?.contentHash)
})

test('a file that has just gone is not there', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a')
  writeFileSync(file, 'a')
  const stats = statSync(file)
  rmSync(file)
  expect(openFileCache(1000).read(file, stats)).toBeUndefined()
})

test('an empty file is served too', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a'), '')
  const read = openFileCache(1000).read(join(folder, 'a'), statSync(join(folder, 'a')))
  expect(read?.bytes.length).toBe(0)
})
