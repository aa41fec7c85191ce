import { dump } from 'js-yaml'
import { expect, test } from 'vitest'
import { archiveOf, linesAbout } from '../../../support/content/archive.ts'
import { newsroom } from '../../../support/site/planned.ts'

test('reasons are the newsroom’s own, ours by their key alone, or ours in other words', async () => {
  const reasons = [
    'spam',
    { key: 'abuse', sentence: 'Ý kiến có lời xúc phạm; mời bạn viết lại.' },
    { key: 'noi-khac', label: 'Việc của nơi khác', sentence: 'Việc này không thuộc phường.' },
    { key: 'chua-ro', label: 'Chưa rõ' },
  ]
  const made = await archiveOf({ 'newsroom.yaml': dump({ ...newsroom, reasons }) })
  expect(made.newsroom.reasons).toEqual([
    { key: 'spam', label: 'Quảng cáo hoặc liên kết lạ', sentence: 'Quảng cáo hoặc liên kết lạ' },
    {
      key: 'abuse',
      label: 'Xúc phạm, đe doạ hoặc kỳ thị',
      sentence: 'Ý kiến có lời xúc phạm; mời bạn viết lại.',
    },
    { key: 'noi-khac', label: 'Việc của nơi khác', sentence: 'Việc này không thuộc phường.' },
    { key: 'chua-ro', label: 'Chưa rõ', sentence: 'Chưa rõ' },
  ])
})

test.each([
  ['a list', 'spam', '“reasons” phải là một danh sách'],
  ['keys', [{ label: 'Lạc đề' }], 'thiếu khoá bắt buộc “reasons.key”'],
  ['keys apart', ['spam', { key: 'spam', label: 'Rác' }], 'có hai lý do cùng khoá “spam”'],
  ['plain keys', [{ key: 'Lạc đề', label: 'Lạc đề' }], 'khoá “Lạc đề” của một lý do chỉ gồm a-z'],
  ['words for keys of their own', ['lac-de'], 'lý do “lac-de” cần có “label”'],
  [
    'keys that we know',
    [{ key: 'lac-de', label: 'Lạc đề', sentense: 'Lạc đề.' }],
    'không có khoá “reasons.sentense”. Ý bạn là “sentence”?',
  ],
])('reasons need %s', async (_what, reasons, line) => {
  const lines = await linesAbout({ 'newsroom.yaml': dump({ ...newsroom, reasons }) })
  expect(lines).toEqual([expect.stringMatching(/^content\/newsroom\.yaml:\d+: /)])
  expect(lines[0]).toContain(line)
})
