import { expect, test } from 'vitest'
import { reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

test.each([
  ['byline', 'false'],
  ['source', 'true'],
  ['summary', 'False'],
  ['tags', 'false'],
  ['withdrawn', 'false'],
  ['withdrawn', '"true"'],
  ['withdrawn', 'no'],
  ['withdrawn', 'không'],
])('%s: %s is a switch where words are due, and never published', async (key, value) => {
  expect(await reportOf(articleFile({ [key]: value }))).toEqual([
    expect.stringMatching(new RegExp(`^5: “${key}” nhận lời`)),
  ])
})

test.each([
  ['summary', '"<!-- hỏi lại -->"', /^5: ghi chú <!--/],
  ['summary', 'An <br> Bình', /^5: lời khuyên: ở đây chỉ nhận chữ thường/],
  ['summary', 'An &nbsp; Bình', /^5: lời khuyên: ở đây/],
  ['summary', '"**An**"', /^5: lời khuyên: ở đây/],
  ['withdrawn', '"Xem [bài](b.md)"', /^5: lời khuyên: ở đây/],
  ['byline', '["<b>An</b>"]', /^5: lời khuyên: ở đây/],
])('markup in %s (%s), which shows as it was typed, is told', async (key, value, line) => {
  expect(await reportOf(articleFile({ [key]: value }))).toEqual([expect.stringMatching(line)])
})

test('ordinary words in the front matter pass in silence, whatever signs stand in them', async () => {
  const summary = '"Giá < 5 và > 3 (*), 5*3*2, R&D [1][2], C++, a_b_c, 10.000đ** và [Video] “An”"'
  expect(await reportOf(articleFile({ title: summary, summary, byline: 'An (ảnh)' }))).toEqual([])
})
