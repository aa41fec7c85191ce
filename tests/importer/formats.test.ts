import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ImportOptions } from '../../importer/import-all.ts'
import { importAll } from '../../importer/import-all.ts'
import { entriesOf } from '../../importer/formats/entries.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { figureHtml, html, marked, paragraphsHtml, sample } from './layouts/sample.ts'
import { inTcvn3 } from './old-letters.ts'
import { zipOfAll } from './zip.ts'

const page = html(
  sample.title,
  `<article><h1>${sample.title}</h1><p class="date">28/12/2023</p><p>${marked}</p>${figureHtml}${paragraphsHtml}<p><a href="tai-lieu/ke-hoach.pdf">Kế hoạch số 1</a></p></article>`,
)
const quoted = (text: string): string =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[=\u0080-\u00FF]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const mht = `From: <Saved>\r\nSnapshot-Content-Location: http://cu.gov.vn/bai?id=5\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://cu.gov.vn/bai?id=5\r\n\r\n${quoted(page)}\r\n----x--\r\n`
const warcRecord = (address: string, status: string): string => {
  const response = `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n\r\n${page}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(response)}\r\n\r\n${response}\r\n\r\n`
}
// What the old server refused is no article, whatever its page shows.
const warc =
  warcRecord('http://cu.gov.vn/warc', '200 OK') +
  warcRecord('http://cu.gov.vn/mat', '404 Not Found')

const wordFile = (body: string): Buffer =>
  zipOfAll({
    '[Content_Types].xml': Buffer.from(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': Buffer.from(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
const docx = wordFile(
  [`${sample.title} (00:00 28/12/2023)`, marked, ...sample.paragraphs, sample.byline]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join(''),
)

const files: Readonly<Record<string, string | Buffer>> = {
  'cu.gov.vn/bai.aspx@id=5.html': page,
  'httrack.html': page.replace(
    '<html>',
    '<html><!-- Mirrored from cu.gov.vn/tin/bai.html by HTTrack Website Copier/3.x -->',
  ),
  'saved.html': page.replace(
    '<html>',
    '<!-- saved from url=(0030)http://cu.gov.vn/luu/bai.html --><html>',
  ),
  'single.html': page.replace(
    '<html>',
    '<!--\n Page saved with SingleFile\n url: http://cu.gov.vn/mot \n--><html>',
  ),
  'bai.mht': mht,
  'kho.warc.gz': gzipSync(warc),
  'bai.docx': docx,
  'cu.gov.vn/tin%3Fid=6.html': page,
  'may-chu.gov.vn/a/1.html': page,
  'may-chu.gov.vn/b/2.html': page,
  'hts-cache/new.txt':
    'date\tsize\n10:00:00\t9/9\t---M--\t200\tadded\ttext/html\tdate:x\thttp://may-chu.gov.vn/a?id=1\t/home/an/kho/may-chu.gov.vn/a/1.html\t(from x)\n',
  'wget-log':
    '--2024-01-01 10:00:00--  http://may-chu.gov.vn/b?id=2\nHTTP request sent\nSaving to: ‘may-chu.gov.vn/b/2.html’\n',
  'site.css': 'p {}',
  'hts-log.txt': 'log',
}

interface Line {
  readonly file: string
  readonly verdict: string
  readonly article: {
    readonly title: string
    readonly attachments: string[]
    readonly imported: { from: string | null }
  } | null
}

async function imported(
  options: Partial<ImportOptions> = {},
): Promise<{ lines: Line[]; said: string; out: string }> {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'in', name)), { recursive: true })
    writeFileSync(join(folder, 'in', name), content)
  }
  const lines: Line[] = []
  const said: string[] = []
  const out = join(folder, 'out')
  await importAll(entriesOf([join(folder, 'in')]), {
    out,
    section: 'tin-tuc',
    leftOut: new Set(),
    isDryRun: true,
    json: true,
    now: Date.parse('2026-11-26'),
    print: (line) => lines.push(JSON.parse(line) as Line),
    say: (line) => said.push(line),
    ...options,
  })
  return { lines, said: said.join('\n'), out }
}

test('every way of saving a page is read, with its old address where the file tells it', async () => {
  const { lines, said } = await imported()
  expect(
    Object.fromEntries(lines.map(({ file, article }) => [file, article?.imported.from])),
  ).toEqual({
    'bai.docx': null,
    'bai.mht': 'http://cu.gov.vn/bai?id=5',
    'cu.gov.vn/bai.aspx@id=5.html': 'http://cu.gov.vn/bai.aspx?id=5',
    'cu.gov.vn/tin%3Fid=6.html': 'http://cu.gov.vn/tin?id=6',
    'httrack.html': 'http://cu.gov.vn/tin/bai.html',
    'kho.warc.gz#http://cu.gov.vn/warc': 'http://cu.gov.vn/warc',
    'may-chu.gov.vn/a/1.html': 'http://may-chu.gov.vn/a?id=1',
    'may-chu.gov.vn/b/2.html': 'http://may-chu.gov.vn/b?id=2',
    'saved.html': 'http://cu.gov.vn/luu/bai.html',
    'single.html': 'http://cu.gov.vn/mot',
  })
  expect(lines.map(({ article }) => article?.title)).toEqual(lines.map(() => sample.title))
  expect(lines.find(({ file }) => file === 'saved.html')?.article?.attachments).toEqual([
    'ke-hoach.pdf',
  ])
  expect(said).toContain('4 không phải bài')
})

test('Word files in old fonts are read by the fonts that Word names', async () => {
  const folder = temporaryFolder()
  const runs = [`${sample.title} (00:00 28/12/2023)`, marked, ...sample.paragraphs].map(
    (text) =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>${inTcvn3(text)}</w:t></w:r></w:p>`,
  )
  writeFileSync(join(folder, 'bai.docx'), wordFile(runs.join('')))
  const lines: string[] = []
  await importAll(entriesOf([folder]), {
    out: folder,
    section: 'tin-tuc',
    leftOut: new Set(),
    isDryRun: true,
    json: true,
    now: Date.parse('2026-11-26'),
    print: (line) => lines.push(line),
    say: () => {},
  })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    verdict: 'sure',
    article: { title: sample.title, lead: sample.lead, paragraphs: sample.paragraphs },
  })
})
