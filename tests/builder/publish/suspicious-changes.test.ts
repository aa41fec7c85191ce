import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { run } from '../../support/run.ts'
import { bytesOf } from '../../support/site/site-files.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const files = Object.fromEntries(
  names.map((name) => [`articles/2023/12/${name}.md`, articleFile({ title: `Bài ${name}` })]),
)

test.each([
  ['is not there', (folder: string) => renameSync(folder, `${folder}-elsewhere`)],
  ['is empty', (folder: string) => names.forEach((name) => remove(folder, name))],
  [
    'lost most of its articles',
    (folder: string) => ['b', 'c', 'd'].forEach((name) => remove(folder, name)),
  ],
])('while the folder of articles %s, the last edition stands', async (_what, lose) => {
  const content = contentFolder(files)
  const out = await built(content)
  const before = bytesOf(out)
  lose(join(content, 'articles'))
  for (const words of [[], ['--full']]) {
    const { code, stderr } = await build(content, out, words)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/--anyway\n1 problem\(s\)/)])
    expect(bytesOf(out)).toEqual(before)
  }
  expect((await build(content, out, ['--anyway'])).code).toBe(0)
  expect((await build(content, out)).code).toBe(0)
})

test('articles that are withdrawn or expire are not lost', async () => {
  const content = contentFolder(files)
  const out = await built(content)
  for (const name of names)
    writeFiles(content, { [`articles/2023/12/${name}.md`]: articleFile({ withdrawn: 'Sai' }) })
  expect((await build(content, out)).code).toBe(0)
})

test.each([
  ['SOURCE_DATE_EPOCH of long ago', '315532800'],
  ['SOURCE_DATE_EPOCH of an hour before', String(Date.parse('2026-01-31T04:00:00Z') / 1000)],
])(
  'an instant before the last one (%s) is refused until somebody means it',
  async (_what, epoch) => {
    const content = contentFolder(files)
    const out = await built(content)
    const before = bytesOf(out)
    const words = ['scripts/build.ts', '--content', content, '--out', out]
    const environment = { SOURCE_DATE_EPOCH: epoch, DATA_DIR: join(out, '../data') }
    const { code, stderr } = await run(words, environment)
    expect([code, stderr]).toEqual([1, expect.stringContaining('2026-01-31T05:00:00.000Z')])
    expect(bytesOf(out)).toEqual(before)
    expect((await run([...words, '--at', '1980-01-01', '--anyway'], environment)).code).toBe(0)
  },
)

test('the instant that a person names is meant', async () => {
  const content = contentFolder(files)
  const out = await built(content)
  expect((await build(content, out, ['--at', '2026-01-01'])).code).toBe(0)
})

function remove(folder: string, name: string): void {
  rmSync(join(folder, '2023/12', `${name}.md`))
}
