import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, newsroomFile, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { richContent } from '../../support/site/rich-content.ts'
import { bytesOf } from '../../support/site/site-files.ts'

const small = /^(?!All pages)/
const log = (cache: string): string => file(cache, /^log-/)

test.each([
  ['missing', (cache: string) => rmSync(file(cache, /^index/)), 'there is no index'],
  ['cut short', (cache: string) => truncateSync(file(cache, /^index/), 900), 'is damaged'],
  ['changed by a byte', (cache: string) => flip(file(cache, /^index/)), 'is damaged'],
  ['half logged', (cache: string) => truncateSync(log(cache), 99), 'log of the last editions is'],
  ['followed by nonsense', (cache: string) => appendFileSync(log(cache), 'x'), 'log of the last'],
  ['without its texts', (cache: string) => rmSync(file(cache, /^texts/)), 'texts is missing'],
  ['with damaged texts', (cache: string) => flip(file(cache, /^texts/)), 'are damaged'],
  ['of another version', (cache: string) => age(file(cache, /^index/)), 'is damaged'],
  ['of an interrupted edition', (cache: string) => touch(cache), 'was interrupted'],
])(
  'an index that is %s is a whole build, said in one line, with the right pages',
  async (_what, damage, why) => {
    const content = contentFolder(richContent())
    const out = await built(content)
    writeFiles(content, {
      'articles/2024/01/moi.md': articleFile({ title: 'Mới', timestamp: '08:00 01/01/2024' }),
    })
    expect((await build(content, out)).stdout).toMatch(small)
    damage(join(dirname(out), '.cache'))
    writeFiles(content, {
      'articles/2024/01/moi.md': articleFile({ title: 'Mới hơn', timestamp: '09:00 01/01/2024' }),
    })
    const { code, stdout } = await build(content, out)
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining(why)])
    expect(bytesOf(out)).toEqual(bytesOf(await built(content)))
  },
)

test.each([
  [
    'newsroom.yaml',
    { 'newsroom.yaml': newsroomFile.replace('Thử', 'Khác') },
    [],
    'newsroom.yaml changed',
  ],
  ['the menu', { 'pages/moi.md': pageFile('Trang mới') }, [], 'a page of the menu'],
  ['nothing, but --full was said', {}, ['--full'], 'every page was asked for'],
])('after a change of %s every page is drawn', async (_what, files, words, why) => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  writeFiles(content, files)
  expect((await build(content, out, words)).stdout).toContain(`because ${why}`)
  expect(bytesOf(out)).toEqual(bytesOf(await built(content)))
})

test('another site’s address is another edition', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const { stdout } = await build(content, out, [], { SITE_URL: 'https://khac.example' })
  expect(stdout).toContain('because a setting changed')
})

test('pages that another index made are not taken for ours', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  await build(content, out, ['--cache', join(dirname(out), 'other')])
  expect((await build(content, out)).stdout).toContain('the pages are not those that the index')
})

test('two sites beside each other keep an edition each', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const other = join(dirname(out), 'other')
  expect((await build(content, other)).stdout).toContain('there is no last edition')
  for (const each of [out, other, out])
    expect((await build(content, each)).stdout).toMatch(/^1 articles .* 0 pages written/)
})

function file(cache: string, name: RegExp): string {
  const [folder = ''] = readdirSync(cache).filter((name) => name.startsWith('edition-'))
  const found = readdirSync(join(cache, folder)).find((each) => name.test(each))
  return join(cache, folder, found ?? 'missing')
}

function flip(path: string): void {
  const bytes = readFileSync(path)
  // Every text may be the one that is asked for.
  for (let at = 60; at < bytes.length; at += 60) bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function age(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace('"format":"', '"format":"0'))
}

/** The mark that a build leaves which is killed while its files change places. */
function touch(cache: string): void {
  writeFileSync(join(dirname(file(cache, /^index/)), 'writing'), '')
}
