import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { lock, Locked } from '../../../builder/output/lock.ts'
import { approveOne } from '../../contracts/samples.ts'
import { build, buildAlone, buildWords, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import type { Ended } from '../../support/run.ts'
import { imprint } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const edited = { 'articles/2023/12/a.md': articleFile({ title: 'Bài đã sửa' }) }

test('one line says what was done, and --verbose why', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  writeFiles(content, edited)
  const { stdout } = await build(content, out, ['--verbose'])
  const lines = stdout.trim().split('\n')
  expect(lines).toContain('written 2023/12/a/index.html because 2023/12/a was retitled')
  expect(lines.at(-2)).toMatch(
    /^1 articles \(1 files read\), 8 pages written to .*, 0 removed, \d+ unchanged in \d+\.\d\d s$/,
  )
  expect(lines.at(-1)).toMatch(
    /^Search: 1 of 1 articles indexed, 0\.0 MB in 1 segments, in \d+\.\d\d s$/,
  )
  rmSync(join(content, 'articles/2023/12/a.md'))
  expect((await build(content, out, ['--verbose', '--anyway'])).stdout).toContain(
    'removed 2023/12/a/index.html because 2023/12/a was deleted',
  )
  expect(existsSync(join(out, '2023'))).toBe(false)
})

test('approved comments of the configured store are in the pages, and later ones reach only theirs', async () => {
  const content = contentFolder({
    'articles/2023/12/a.md': articleFile(),
    'articles/2023/12/b.md': articleFile(),
  })
  const out = await built(content)
  const data = join(dirname(out), 'data')
  expect(existsSync(data)).toBe(false)
  const store = openSqliteStore(join(dirname(out), 'comments.sqlite'))
  await approveOne(store, 1, { article: '2023/12/a' })
  const environment = { DATA_DIR: dirname(out) }
  expect((await build(content, out, [], environment)).stdout).toContain('a setting changed')
  await approveOne(store, 2, { article: '2023/12/b' })
  await store.close()
  const { stdout } = await build(content, out, ['--verbose'], environment)
  const written = stdout.match(/^written \S+/gm)?.map((line) => line.slice(8))
  expect(written).toEqual(['index.html', 'tin-tuc/index.html', '2023/12/b/index.html'])
  expect(readFileSync(join(out, '2023/12/b/index.html'), 'utf8')).toContain('Ý kiến 2')
})

test('an article that is gone though readers wrote under it is told about, unless it was renamed', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `articles/2023/12/${name}.md`)
  const content = contentFolder(Object.fromEntries(names.map((name) => [name, articleFile()])))
  const data = temporaryFolder()
  const store = openSqliteStore(join(data, 'comments.sqlite'))
  for (const [number, name] of ['a', 'b'].entries())
    await approveOne(store, number + 1, { article: `2023/12/${name}` })
  await store.close()
  const out = await built(content, [], { DATA_DIR: data })
  for (const name of names.slice(0, 3)) rmSync(join(content, name))
  writeFiles(content, { 'articles/2023/12/moi.md': articleFile({ formerly: '[2023/12/a]' }) })
  const { code, stderr } = await build(content, out, [], { DATA_DIR: data })
  expect([code, stderr.trim().split('\n')]).toEqual([
    0,
    [
      expect.stringMatching(
        /2023\/12\/b\.md:1: lời khuyên: .* 1 bình luận .*formerly: \[2023\/12\/b\]/,
      ),
    ],
  ])
})

test('a store that cannot be reached is one sentence, and the old edition stands', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const before = imprint(out)
  writeFiles(content, edited)
  const { code, stdout, stderr } = await build(content, out, [], {
    UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9',
    UPSTASH_REDIS_REST_TOKEN: 'x',
  })
  expect([code, stdout, stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^The comments .*stands\.\n$/),
  ])
  expect(imprint(out)).toEqual(before)
})

test('two builds exclude each other, and what a dead one left keeps nobody out', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const unlock = lock(out)
  expect(() => lock(out)).toThrow(Locked)
  const { code, stderr } = await build(content, out)
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^Another build .*\n$/)])
  unlock()
  for (const left of ['', '4711 1'.padEnd(600)]) {
    writeFileSync(`${out}.lock`, left)
    expect((await build(content, out)).code).toBe(0)
  }
  expect(readdirSync(dirname(out)).filter((name) => name.includes('lock'))).toEqual([])
})

test('of many builds at once the edition is whole, and whoever waits is told so', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  writeFiles(content, edited)
  const ended = await Promise.all(Array.from({ length: 4 }, () => buildAlone(content, out)))
  const told = ended.map(({ code, stderr }) => (code === 0 ? 'done' : stderr.slice(0, 14)))
  expect(new Set([...told, 'done', 'Another build '])).toEqual(new Set(['done', 'Another build ']))
  expect(told).toContain('done')
  expect((await build(content, out)).stdout).toContain(' 0 pages written')
})

test.each(['', '2023/12/a', 'luu-tru/2023/12', '../.edition', '..'])(
  'a folder that may not be written to (%s) is one sentence, and the old edition stands',
  async (path) => {
    const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
    const out = await built(content)
    const before = imprint(out)
    writeFiles(content, { 'articles/2023/12/b.md': articleFile(), ...edited })
    const { code, stderr } = buildUnableToWrite(content, out, join(out, path))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^A folder may not.*stands\.\n$/)])
    expect(imprint(out)).toEqual(before)
    expect((await build(content, out)).code).toBe(0)
  },
)

/** Root may write anywhere: where these tests are root's, the build is nobody's. */
function buildUnableToWrite(content: string, out: string, folder: string): Ended {
  const words = buildWords(content, out, [])
  const isRoot = process.getuid?.() === 0
  if (isRoot) spawnSync('chown', ['-R', nobody, dirname(content), dirname(out)])
  if (isRoot) chownSync(folder, 0, 0)
  chmodSync(folder, 0o555)
  const who = isRoot ? { uid: Number(nobody), gid: Number(nobody) } : {}
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    ...who,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATA_DIR: join(out, '../data') },
  })
  chmodSync(folder, 0o755)
  return { code: status, stdout, stderr }
}

const nobody = '65534'
