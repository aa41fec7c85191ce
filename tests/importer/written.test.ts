import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { readArchive } from '../../builder/content/read-archive.ts'
import { entriesOf } from '../../importer/formats/entries.ts'
import { importAll } from '../../importer/import-all.ts'
import { readDecisions } from '../../importer/output/report.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { picture } from '../support/content/picture.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { html, marked, paragraphsHtml, sample } from './layouts/sample.ts'

const page = html(
  sample.title,
  `<article><h1>${sample.title}</h1><p class="date">06:20 28/12/2023</p><p>${marked}</p><p><img src="anh/Quang%20cảnh.png" alt="Hội trường"></p><p><i>${sample.caption}</i></p>
  ${paragraphsHtml}<p>2 * 3 = 6, [không phải liên kết], 5 < 7, &amp;nbsp; và _gạch dưới_.</p><h2>Bảng</h2><table><tr><td>a|b</td><td>2</td></tr><tr><td>c</td><td>4</td></tr></table><ol><li>Một</li><li>Hai</li></ol><p><a href="k/Kế hoạch.pdf">Kế hoạch</a></p><p class="author">Minh Anh - Quốc Khánh</p></article>`,
)

function saved(): { pages: string; content: string } {
  const pages = temporaryFolder()
  for (const folder of ['anh', 'k']) mkdirSync(join(pages, folder))
  writeFileSync(join(pages, 'bai.html'), page)
  writeFileSync(join(pages, 'anh', 'Quang cảnh.png'), picture)
  writeFileSync(join(pages, 'k', 'Kế hoạch.pdf'), 'PDF')
  return { pages, content: contentFolder({}) }
}

async function run(
  pages: string,
  content: string,
  at = '2026-11-26',
  report?: string,
): Promise<string> {
  const said: string[] = []
  const options = {
    out: join(content, 'articles'),
    section: 'tin-tuc',
    isDryRun: false,
    json: false,
    now: Date.parse(at),
  }
  await importAll(entriesOf([pages]), {
    ...options,
    report,
    leftOut: (report === undefined ? undefined : readDecisions(report)) ?? new Set(),
    print: () => {},
    say: (line) => said.push(line),
  })
  return said.join('\n')
}

test('an imported article passes the checks of the build, with its picture and its document', async () => {
  const { pages, content } = saved()
  expect(await run(pages, content)).toContain('1 bài mới')
  const archive = await readArchive(content)
  expect(archive).toMatchObject({
    advice: [],
    articles: [
      {
        title: sample.title,
        at: { day: '2023-12-28', clock: '06:20' },
        byline: ['Minh Anh', 'Quốc Khánh'],
        comments: 'closed',
        imported: { at: { day: '2026-11-26' } },
        attachments: [{ title: 'Kế hoạch', type: 'PDF' }],
      },
    ],
  })
  const [article] = 'articles' in archive ? archive.articles : []
  const body = article?.body.toString() ?? ''
  expect(body).toContain('2 * 3 = 6, [không phải liên kết], 5 &lt; 7, &amp;nbsp; và _gạch dưới_.')
  expect(body).toContain(`<figcaption>${sample.caption}`)
  expect(body).toContain('a|b')
  expect(body).toContain('<ol>')
})

test('a second run changes nothing, and what a person has mended since stays as it is', async () => {
  const { pages, content } = saved()
  await run(pages, content)
  const [name = ''] = readdirSync(join(content, 'articles/2023/12')).filter((file) =>
    file.endsWith('.md'),
  )
  const file = join(content, 'articles/2023/12', name)
  writeFileSync(file, readFileSync(file, 'utf8').replace('Bảng', 'Bảng đã sửa'))
  const before = readFileSync(file, 'utf8')
  expect(await run(pages, content, '2027-01-01')).toContain('0 bài mới')
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(readdirSync(join(content, 'articles/2023/12'))).toHaveLength(3)
})

test('another article of the same title gets an address of its own', async () => {
  const { pages, content } = saved()
  writeFileSync(join(pages, 'khac.html'), page.replace('06:20 28/12/2023', '07:00 29/12/2023'))
  expect(await run(pages, content)).toContain('2 bài mới')
})

test('what a person left out on the report stays out', async () => {
  const { pages, content } = saved()
  const report = join(temporaryFolder(), 'bao-cao.html')
  writeFileSync(`${report}.json`, JSON.stringify({ 'bai.html': 'bỏ' }))
  expect(await run(pages, content, '2026-11-26', report)).toContain('0 bài mới')
  expect(readFileSync(report, 'utf8')).toContain(sample.paragraphs[0])
})

test('a file elsewhere on the disk is not taken for a page’s picture', async () => {
  const { pages, content } = saved()
  writeFileSync(
    join(pages, 'bai.html'),
    page
      .replace('anh/Quang%20cảnh.png', '../../../../etc/passwd.png')
      .replace('k/Kế hoạch.pdf', '/etc/hosts.pdf'),
  )
  await run(pages, content)
  expect(
    readdirSync(join(content, 'articles/2023/12')).filter((file) => !file.endsWith('.md')),
  ).toEqual([])
})

test('old addresses lead to their articles, whatever session or language they were saved in', async () => {
  const { pages, content } = saved()
  const from = (address: string): string => `<!-- saved from url=(0014)${address} -->`
  writeFileSync(
    join(pages, 'bai.html'),
    from('http://cu.example/vi/tin/bai.aspx;jsessionid=1A?id=5&c=2#x') + page,
  )
  writeFileSync(
    join(pages, 'ban-sao.html'),
    from('http://cu.example/web/vi_VN/tin/in-bai?id=5') + page,
  )
  writeFileSync(
    join(pages, 'loi.html'),
    `${from('http://cu.example/mat')}<title>404 Not Found</title><h1>404 Not Found</h1>`,
  )
  writeFileSync(join(content, 'redirects.yaml'), '/tin/in-bai?id=5: 2020/01/giu-nguyen\n')
  expect(await run(pages, content)).toContain('chưa có bài cho địa chỉ cũ /mat')
  const [name = ''] = readdirSync(join(content, 'articles/2023/12')).filter((file) =>
    file.endsWith('.md'),
  )
  expect(load(readFileSync(join(content, 'redirects.yaml'), 'utf8'))).toEqual({
    '/tin/bai.aspx?c=2&id=5': `2023/12/${name.replace('.md', '')}`,
    '/tin/in-bai?id=5': '2020/01/giu-nguyen',
  })
})
