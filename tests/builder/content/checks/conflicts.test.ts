import { expect, test } from 'vitest'
import { linesAbout, reportOf } from '../../../support/content/archive.ts'
import { articleFile, pageFile } from '../../../support/content/markdown-file.ts'

const both = '<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> nhanh-khac'
const places = (lines: readonly string[]): string[] =>
  lines.map((line) => line.slice(0, line.indexOf(': ')))

test('two versions in one text are a problem at each mark, and nothing else is said', async () => {
  expect(places(await reportOf(articleFile({ body: both })))).toEqual(['7', '9', '11'])
})

test.each([
  ['with CRLF', articleFile({ body: both }).replaceAll('\n', '\r\n'), ['7', '9', '11']],
  ['in the front matter', articleFile().replace('section', `${both}\nsection`), ['4', '6', '8']],
  [
    'with their ancestor',
    articleFile({ body: both.replace('=', '||||||| 1a2b\nGốc\n=') }),
    ['7', '9', '11', '13'],
  ],
  [
    'with blanks, tabs and names behind the marks',
    articleFile({ body: both.replace('<<< HEAD', '<<<\tHEAD').replace('===\n', '=== b \n') }),
    ['7', '9', '11'],
  ],
  ['in a code block', articleFile({ body: `\`\`\`\n${both}\n\`\`\`` }), ['8', '10', '12']],
  ['of which one mark is left', articleFile({ body: 'Một\n>>>>>>> nhanh-khac' }), ['8']],
])('%s as well', async (_where, text, lines) => {
  expect(places(await reportOf(text))).toEqual(lines)
})

test('a page is no exception', async () => {
  expect(places(await linesAbout({ 'pages/gioi-thieu.md': pageFile('Trang', both) }))).toEqual([
    'content/pages/gioi-thieu.md:5',
    'content/pages/gioi-thieu.md:7',
    'content/pages/gioi-thieu.md:9',
  ])
})

test('a heading underlined by seven signs stays a heading', async () => {
  expect(
    await reportOf(articleFile({ body: 'Mục lớn\n=======\n\nMở đầu.\n\n> > > trích' })),
  ).toEqual([])
})
