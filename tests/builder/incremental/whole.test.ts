import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, newsroomFile, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { richContent } from '../../support/site/rich-content.ts'
import { bytesOf } from '../../support/site/site-files.ts'
import { everything } from './editions.ts'

const small = /^(?!All pages)/

test.each([
  ['missing', (index: string) => rmSync(index), 'there is no index'],
  ['cut short', (index: string) => truncateSync(index, 9000), 'is damaged'],
  ['no database', (index: string) => writeFileSync(index, 'x'.repeat(9000)), 'is damaged'],
  ['changed everywhere', (index: string) => change(index, everywhere), 'is damaged'],
  ['changed by one byte of an article', (index: string) => change(index, oneLetter), 'is damaged'],
  ['of another version', age, 'is of another version'],
  ['of an edition whose files were still changing place', goBack, 'was interrupted'],
])(
  'an index that is %s is a whole build, said in one line, with the right pages',
  async (_what, damage, why) => {
    const content = contentFolder(richContent())
    const out = await built(content)
    const imprint = readFileSync(join(out, '../.edition/imprint'), 'utf8')
    writeFiles(content, {
      'articles/2024/01/moi.md': articleFile({ title: 'Mới', timestamp: '08:00 01/01/2024' }),
    })
    expect((await build(content, out)).stdout).toMatch(small)
    damage(indexOf(join(dirname(out), '.cache')), join(out, '../.edition'), imprint)
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

test('what newsroom.yaml says for the desk alone draws no page anew, and the desk is told', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const more = 'topics: [Giao thông]\nholidays: [2026-01-01]\n'
  writeFiles(content, { 'newsroom.yaml': `${newsroomFile}${more}` })
  expect((await build(content, out)).stdout).toMatch(/ 0 pages written/)
  expect(everything(out)).toEqual(everything(await built(content)))
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

function indexOf(cache: string): string {
  const [folder = ''] = readdirSync(cache).filter((name) => name.startsWith('edition-'))
  return join(cache, folder, 'index.sqlite')
}

function change(path: string, damage: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path)
  damage(bytes)
  writeFileSync(path, bytes)
}

function everywhere(bytes: Buffer): void {
  for (let at = 100; at < bytes.length; at += 60) bytes[at] = (bytes[at] ?? 0) ^ 1
}

/** The file stays a sound database: all but its own checksum would believe it. */
function oneLetter(bytes: Buffer): void {
  for (let at = 0; (at = bytes.indexOf('"title":"Mới"', at)) !== -1; at += 1) bytes[at + 9] = 0x4e
}

function age(index: string): void {
  const database = new DatabaseSync(index)
  database.exec('PRAGMA user_version = 1')
  database.close()
}

/** What a build leaves that is killed after its index was told and before its last file was in place. */
function goBack(_index: string, edition: string, imprint: string): void {
  writeFileSync(join(edition, 'imprint'), imprint)
}
