import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArchive } from '../../../builder/content/read-archive.ts'
import { linesAbout, linesOf } from '../../support/content/archive.ts'
import { contentFolder } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const outside = '1: liên kết (symlink) trỏ ra ngoài thư mục nội dung; không đọc'

/** A content folder with one good article, and links in `articles/2023/12` to these targets. */
function withLinks(links: Readonly<Record<string, string>>): string {
  const folder = contentFolder({
    'articles/2023/12/tot.md': articleFile(),
    'pages/gioi-thieu.md': pageFile('Trang'),
  })
  for (const [name, target] of Object.entries(links))
    symlinkSync(target, join(folder, 'articles/2023/12', name))
  return folder
}

test.each([
  ['a file', '/etc/hostname'],
  ['a folder', '/etc'],
  ['nothing', '/khong/co'],
  ['the pages', '../../../pages/gioi-thieu.md'],
  ['itself', 'lac.md'],
])('a link out of the articles to %s is one line and is not followed', async (_what, target) => {
  expect(await linesOf(withLinks({ 'lac.md': target }))).toEqual([
    `content/articles/2023/12/lac.md:${outside}`,
  ])
})

test('a link that leads up its own tree does not go round for ever', async () => {
  const archive = await readArchive(withLinks({ vong: '..', 'vong-2': '.' }))
  expect('articles' in archive && archive.articles.map(({ path }) => path)).toEqual(['2023/12/tot'])
})

test('a link to another article of the archive is read as one', async () => {
  expect(await linesOf(withLinks({ 'cung.md': 'tot.md' }))).toEqual([])
})

test('an article and a page that cannot be read are one line each', async () => {
  const folder = withLinks({ 'thu-muc.md': '../12' })
  mkdirSync(join(folder, 'pages/con'))
  symlinkSync('con', join(folder, 'pages/con.md'))
  expect(await linesOf(folder)).toEqual([
    'content/articles/2023/12/thu-muc.md:1: không đọc được tệp (EISDIR)',
    'content/pages/con.md:1: không đọc được tệp (EISDIR)',
  ])
})

test('a pipe does not hold up the reading', async () => {
  const folder = contentFolder({ 'articles/2023/12/tot.md': articleFile() })
  execFileSync('mkfifo', [join(folder, 'articles/2023/12/ong.md')])
  expect(await linesOf(folder)).toEqual([])
})

test('a hidden folder, and files of other kinds, are nobody’s business', async () => {
  expect(
    await linesAbout({
      'articles/.obsidian/x.md': 'x',
      'articles/2023/12/.bai.md.swp': 'x',
      'articles/2023/12/ghi-chu.txt': 'x',
    }),
  ).toEqual([])
})

test('what is meant as an article and never published is advice that names it', async () => {
  expect(
    await linesAbout({
      'articles/2023/12/tot.md': articleFile(),
      'articles/2023/12/bai.md.txt': articleFile(),
      'articles/2023/12/bai.markdown': articleFile(),
      'pages/trang.md.txt': 'x',
      '2024/01/d.md': articleFile(),
      'bai.md': `\uFEFF${articleFile()}`.replaceAll('\n', '\r\n'),
      'README.md': '# Ghi chú',
      'ghi-chu/a.md': 'Ghi chú',
      'drafts/a.md': articleFile(),
    }),
  ).toEqual(
    [
      '2024/01/d.md',
      'articles/2023/12/bai.markdown',
      'articles/2023/12/bai.md.txt',
      'bai.md',
      'pages/trang.md.txt',
    ].map((path) =>
      expect.stringContaining(`content/${path}:1: lời khuyên: tệp này không được đăng`),
    ),
  )
})

test('a content folder without articles or pages is an archive with nothing in it', async () => {
  expect(await readArchive(contentFolder())).toMatchObject({ articles: [], staticPages: [] })
})

test('every problem of every file comes at once, in order of path and line', async () => {
  const lines = await linesAbout({
    'articles/2024/01/b.md': articleFile({ pinned: 'có', timestamp: '08:30 31/02/2024' }),
    'articles/2023/12/z.md': articleFile({ section: 'x', bylin: 'An', body: '![](a.png)' }),
    'articles/2023/12/a.md': '',
    'articles/2023/12/tot.md': articleFile(),
    'pages/a.md': 'x',
  })
  expect(lines.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    'content/articles/2023/12/a.md:1',
    'content/articles/2023/12/z.md:4',
    'content/articles/2023/12/z.md:5',
    'content/articles/2023/12/z.md:8',
    'content/articles/2024/01/b.md:3',
    'content/articles/2024/01/b.md:5',
    'content/pages/a.md:1',
  ])
})

test('a folder without newsroom.yaml says so', async () => {
  expect(await linesOf(temporaryFolder())).toEqual([
    'content/newsroom.yaml:1: không thấy newsroom.yaml trong thư mục nội dung',
  ])
})
