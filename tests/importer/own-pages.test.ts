import { expect, test } from 'vitest'
import { timestampOf } from '../../builder/content/text/timestamp.ts'
import { formatDay } from '../../_includes/format/format.ts'
import { html } from '../../_includes/html/html.ts'
import { readPage } from '../../importer/formats/read-file.ts'
import { describeFinding } from '../../importer/output/describe.ts'
import * as fc from '../support/fast-check.ts'
import { pageOf } from '../support/site/drawn-article.ts'
import { article } from '../support/site/planned.ts'
import { sample } from './layouts/sample.ts'

const words = sample.paragraphs.join(' ').match(/[\p{L}]+/gu) ?? []
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 12, maxLength: 60 })
  .map((some) => `Nay ${some.join(' ')}.`)
const names = fc.uniqueArray(
  fc.constantFrom('Thu Hằng', 'Minh Anh', 'Quốc Khánh', 'Nguyễn Văn Bình'),
  { maxLength: 2 },
)
const title = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 })
  .map((some) => `Bài ${some.join(' ')}`)
const instant = fc
  .integer({ min: Date.parse('2010-01-01') / 60_000, max: Date.parse('2026-01-01') / 60_000 })
  .map((minutes) => minutes * 60_000)

test('an article drawn by us and saved as HTML imports to itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      title,
      instant,
      fc.boolean(),
      names,
      fc.uniqueArray(sentence, { minLength: 2, maxLength: 6 }),
      async (title, at, clock, byline, texts) => {
        const time = timestampOf(at, clock)
        const [lead = '', ...paragraphs] = texts
        const body = html`<p class="lead">BTT - ${lead}</p>${paragraphs.map((text) => html`<p>${text}</p>`)}`
        const drawn = pageOf({
          ...article('a', '08:00 01/03/2024'),
          title,
          at: time,
          byline,
          summary: lead,
          body,
        })
        const found = await readPage(Buffer.from(drawn), Date.parse('2026-11-26'))
        expect('article' in found && describeFinding('a', found)).toMatchObject({
          article: {
            title,
            lead,
            paragraphs,
            bylines: byline,
            source: 'BTT',
            timestamp: `${time.clock ?? '00:00'} ${formatDay(time)}`,
            timePrecision: (time.clock ?? '00:00') === '00:00' ? 'day' : 'minute',
          },
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('pages with anything put in or taken out anywhere never crash, and are never sure of a day that is none', async () => {
  const page = pageOf({
    ...article('a', '08:00 01/03/2024'),
    body: html`<p>BTT - ${sample.lead}</p>${sample.paragraphs.map((text) => html`<p>${text}</p>`)}`,
  })
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<table>',
      '</p>',
      '<!--',
      ']]>',
      '<script>',
      '</div></div>',
      '31/02/2024',
      '\0',
      '�',
      '<b>',
      'Các bài mới đăng',
      '<title>',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(page.length), fc.nat(400), piece, async (at, cut, put) => {
      const found = await readPage(
        Buffer.from(page.slice(0, at) + put + page.slice(at + cut)),
        Date.parse('2026-11-26'),
      )
      const day = found.verdict === 'sure' ? found.article.moment?.day : undefined
      expect([undefined, '2024-03-01']).toContain(day)
    }),
    { numRuns: 150 },
  )
})
