import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkArchive } from '../../scripts/article/check.ts'
import { git, gitEnvironment, gitNewsroom, statusOf } from '../support/articles/git.ts'
import { contentFolder, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { run, type Ended } from '../support/run.ts'

function article(content: string, words: readonly string[], input = ''): Promise<Ended> {
  const { GIT_CONFIG_GLOBAL = '', GIT_CONFIG_SYSTEM = '' } = gitEnvironment
  const environment = { GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM }
  return run(['scripts/article.ts', ...words, '--content', content], environment, input)
}

test('new asks for what is missing, and makes a draft under a name that is free', async () => {
  const content = contentFolder({ 'drafts/cau-moi.md': 'Đã có' })
  const answers = 'khong-co\nthong-bao\nhôm qua\n06:20 07/04/2026\nThu Hằng\n'
  const { code, stdout, stderr } = await article(content, ['new', 'Cầu mới'], answers)
  expect([code, stdout.trim().endsWith('drafts/cau-moi-2.md')]).toEqual([0, true])
  expect(stderr).toContain('tin-tuc, thong-bao, van-ban')
  expect(stderr).toContain('Bài sẽ ở /2026/04/cau-moi-2/')
  expect(readFileSync(join(content, 'drafts/cau-moi-2.md'), 'utf8')).toBe(
    '---\ntitle: Cầu mới\ntimestamp: 06:20 07/04/2026\nsection: thong-bao\nbyline: Thu Hằng\n---\n\n',
  )
})

test('a program says all of it at once, or is told what is missing', async () => {
  const content = contentFolder()
  const said = ['new', 'Cầu mới', '--section', 'tin-tuc']
  expect((await article(content, said)).code).toBe(0)
  const { code, stderr } = await article(content, ['new', 'Đường mới'])
  expect([code, stderr]).toEqual([1, expect.stringContaining('--section is missing')])
  expect(existsSync(join(content, 'drafts/duong-moi.md'))).toBe(false)
})

const poor = articleFile({
  title: 'Rất dài '.repeat(20).trim(),
  body: 'Sáng nay ngừơi dân\n\nXem [bài cũ](khong-co.md).',
})

test('check tells problems as the build does, and advice, each with its place and code', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': poor })
  const { code, stdout } = await article(content, ['check', '--json'])
  const told = JSON.parse(stdout) as { line: number; code: string; advice: boolean }[]
  expect(code).toBe(1)
  expect(told.map(({ line, code: what, advice }) => [line, what, advice])).toEqual([
    [1, 'no_summary', true],
    [2, 'long_title', true],
    [expect.any(Number), 'odd_tone', true],
    [expect.any(Number), 'no_article', false],
  ])
})

test('check of one file tells of that one alone, in a form that CI shows beside the line', async () => {
  const content = contentFolder({
    'articles/2023/12/a.md': poor,
    'articles/2023/12/b.md': articleFile({ summary: 'Tóm tắt.' }),
    'drafts/c.md': '---\ntitle: Bài C\n---\n\nChữ.\n',
  })
  const good = await article(content, ['check', join(content, 'articles/2023/12/b.md')])
  expect([good.code, good.stdout]).toEqual([0, ''])
  const bad = await article(content, [
    'check',
    '--annotations',
    join(content, 'articles/2023/12/a.md'),
  ])
  expect(bad.stdout).toMatch(/^::warning file=\S+a\.md,line=1,title=no_summary::/m)
  expect(bad.stdout).toMatch(/^::error file=\S+a\.md,line=\d+,title=no_article::/m)
  const draft = await article(content, ['check', join(content, 'drafts/c.md')])
  expect([draft.code, draft.stdout]).toEqual([
    1,
    expect.stringContaining('drafts/c.md:1: Chưa chọn chuyên mục.'),
  ])
})

test('a published article that is gone, and that no other was, has lost its address', async () => {
  const old = articleFile({ formerly: '[2023/12/doi-ten]' })
  const content = contentFolder({ 'articles/2023/12/moi.md': old })
  const edition = temporaryFolder()
  const month = { moi: {}, 'doi-ten': {}, mat: {} }
  const published = Object.keys(month).map((name) => [name, { url: `/2023/12/${name}/` }])
  writeFiles(edition, { 'articles/2023/12.json': JSON.stringify(Object.fromEntries(published)) })
  const found = await checkArchive({ content, shown: 'content', edition })
  expect(found.filter(({ code }) => code === 'lost_address')).toMatchObject([
    { path: 'content/articles/2023/12/mat.md', line: 1, advice: true },
  ])
})

test('publish makes the commit that an editor’s button makes, and pushes it', async () => {
  const newsroom = gitNewsroom({ 'drafts/cau-lon.md': '---\ntitle: Cầu lớn\n---\n\nChữ.\n' })
  const { content, folder, upstream } = newsroom
  const early = await article(content, ['publish', 'cau-lon', '--by', 'Bình'])
  expect([early.code, early.stdout]).toEqual([1, expect.stringContaining('Chưa chọn chuyên mục.')])
  const text = '---\ntitle: Cầu lớn\ntimestamp: 06:20 07/04/2026\nsection: tin-tuc\n---\n\nChữ.\n'
  writeFiles(content, { 'drafts/cau-lon.md': text })
  const dirty = await article(content, ['publish', 'cau-lon', '--by', 'Bình'])
  expect([dirty.code, dirty.stderr]).toEqual([1, expect.stringContaining('git add')])
  git(folder, 'commit', '--quiet', '--all', '--message=Sửa')
  const { code, stdout } = await article(content, ['publish', 'cau-lon', '--by', 'Bình'])
  expect([code, stdout.trim()]).toEqual([0, 'Đã xuất bản /2026/04/cau-lon/'])
  expect(git(upstream, 'log', '-1', '--format=%an %s', 'main')).toBe(
    'Bình Xuất bản: 2026/04/cau-lon',
  )
  expect(statusOf(newsroom)).toBe('')
  expect((await article(content, ['publish', 'cau-lon', '--by', 'Bình'])).code).toBe(1)
})

test('the hook is installed on wish, once', async () => {
  const { content, folder } = gitNewsroom()
  expect((await article(content, ['hook'])).code).toBe(0)
  const file = join(folder, '.git/hooks/pre-commit')
  expect(statSync(file).mode & 0o111).toBe(0o111)
  expect((await article(content, ['hook'])).code).toBe(1)
})

test.each([[[]], [['khac']], [['publish']], [['hook', 'x']], [['check', 'khong-co.md']]])(
  'wrong words (%j) are exit 2 with the usage',
  async (words) => {
    const { code, stderr } = await article(contentFolder(), words)
    expect([code, stderr]).toEqual([2, expect.stringContaining('Usage: npm run article')])
  },
)
