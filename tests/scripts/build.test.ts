import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeArchive } from '../../scripts/generate/archive.ts'
import { buildAlone, buildWords, built } from '../support/site/built.ts'
import { contentFolder, newsroomFile, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { richContent } from '../support/site/rich-content.ts'
import { begin, ended, run } from '../support/run.ts'
import { bytesOf, imprint } from '../support/site/site-files.ts'
import { temporaryFolder } from '../support/temporary.ts'

test('the same content and instant give the same bytes, in any time zone', async () => {
  const content = contentFolder(richContent())
  const [first, ...others] = await Promise.all(
    [{}, {}, { TZ: 'UTC' }, { TZ: 'America/New_York', LANG: 'C' }].map(async (environment) => {
      const out = join(temporaryFolder(), 'site')
      expect(await buildAlone(content, out, [], environment)).toMatchObject({ code: 0 })
      return bytesOf(out)
    }),
  )
  for (const other of others) expect(other).toEqual(first)
})

test('SOURCE_DATE_EPOCH is the instant where --at is not given', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const before = String(Date.parse('2023-12-28T08:29:59+07:00') / 1000)
  const out = join(temporaryFolder(), 'site')
  const words = ['scripts/build.ts', '--content', content, '--out', out]
  const { code } = await run(words, { SOURCE_DATE_EPOCH: before })
  expect([code, existsSync(join(out, '2023/12/a'))]).toEqual([0, false])
})

test('with problems it names them all, exits 1, and leaves the last good edition untouched', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const before = imprint(out)
  writeFiles(content, {
    'articles/2023/12/a.md': articleFile({ title: 'Bài đã sửa' }),
    'articles/2023/12/b.md': articleFile({ pinned: 'có', section: 'tin-tục' }),
    'articles/2023/12/c.md': '',
  })
  const { code, stdout, stderr } = await buildAlone(content, out)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /articles\/2023\/12\/b\.md:4: không có chuyên mục “tin-tục”\. Ý bạn là “tin-tuc”\?$/,
    ),
    expect.stringMatching(/articles\/2023\/12\/b\.md:5: “pinned” phải là true hoặc false$/),
    expect.stringMatching(/articles\/2023\/12\/c\.md:1: tệp trống/),
    '3 problem(s): nothing was written, the last good edition stands.',
  ])
  expect(imprint(out)).toEqual(before)
  expect(readdirSync(join(out, '..')).filter((name) => name.startsWith('site'))).toEqual(['site'])
})

test('advice is told on stderr, and the edition stands', async () => {
  const content = contentFolder({ 'articles/2023/11/a.md': articleFile() })
  const { code, stderr } = await buildAlone(content, join(temporaryFolder(), 'site'))
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(/a\.md:3: lời khuyên: timestamp thuộc tháng 2023\/12.*\n$/),
  ])
})

test('a newsroom.yaml that cannot be read is one line', async () => {
  const content = contentFolder({
    'newsroom.yaml': newsroomFile.replace('mark: BTT', 'mark: [BTT'),
  })
  const { code, stderr } = await buildAlone(content, join(temporaryFolder(), 'site'))
  expect([code, stderr.split('\n')]).toEqual([
    1,
    [
      expect.stringMatching(/newsroom\.yaml:3: ./),
      '1 problem(s): nothing was written, the last good edition stands.',
      '',
    ],
  ])
})

test.each(['https://thu.example/tin', 'https://a@thu.example', 'thu.example', 'https://x:y'])(
  'SITE_URL=%s is one sentence, and nothing is built',
  async (SITE_URL) => {
    const out = join(temporaryFolder(), 'site')
    const { code, stderr } = await buildAlone(contentFolder(), out, [], { SITE_URL })
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/^SITE_URL must be .*address without a path/)],
    ])
    expect(existsSync(out)).toBe(false)
  },
)

test('a Vietnamese domain is written as programs know it, on every page', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content, [], { SITE_URL: 'https://bảntin.example/' })
  const page = readFileSync(join(out, '2023/12/a/index.html'), 'utf8')
  expect(page).toContain('<link rel="canonical" href="https://xn--bntin-v11b.example/2023/12/a/">')
  expect(page).not.toContain('bảntin.example')
})

test('a build killed in the middle leaves the old edition whole, and the next one succeeds', async () => {
  const content = join(temporaryFolder(), 'content')
  writeArchive(content, { articles: 50, seed: 1 })
  const out = await built(content)
  const before = imprint(out)
  const doomed = join(import.meta.dirname, '../builder/incremental/doomed.ts')
  const child = begin(['--import', doomed, ...buildWords(content, out, ['--full'])], {
    DOOMED_AT: '40',
  })
  await ended(child)
  expect(child.signalCode).toBe('SIGKILL')
  expect(readdirSync(`${out}.next`)).not.toEqual([])
  expect(imprint(out)).toEqual(before)
  expect((await buildAlone(content, out)).code).toBe(0)
  expect(existsSync(`${out}.next`)).toBe(false)
})

test('a build killed while it changed places gets the old edition back, even when the next one has problems', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const before = imprint(out)
  renameSync(out, `${out}.old`)
  writeFiles(content, { 'articles/2023/12/a.md': '' })
  expect((await buildAlone(content, out)).code).toBe(1)
  expect(imprint(out)).toEqual(before)
})

test('a folder that holds anything but an edition is never taken for the site', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const before = imprint(content)
  const { code, stderr } = await buildAlone(content, content)
  expect(code).toBe(1)
  expect(stderr).toContain('hãy chọn thư mục khác')
  expect(imprint(content)).toEqual(before)
})
