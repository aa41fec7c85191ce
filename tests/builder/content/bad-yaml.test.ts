import { expect, test } from 'vitest'
import { reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

test.each([
  ['a bracket left open', { byline: '[An' }, '5: dấu ngoặc [ hay { mở mà không đóng'],
  ['a key twice', { byline: 'An\nbyline: Bình' }, '6: khoá “byline” đã có ở dòng 5'],
  ['a tab as indent', { byline: '\n\t- An' }, '6: thụt đầu dòng bằng phím Tab'],
  ['an alias to nothing', { byline: '*an' }, '5: giá trị mở đầu bằng dấu “*”'],
  ['a function', { byline: '!!js/function "() => 1"' }, '5: giá trị mở đầu bằng dấu “!”'],
])('%s is one line at the place', async (_what, keys, line) => {
  const report = await reportOf(articleFile(keys))
  expect(report).toEqual([expect.stringContaining(line)])
  expect(report[0]).not.toContain('\n')
})

test('front matter that tries __proto__ is an unknown key and changes no object', async () => {
  const report = await reportOf(articleFile({ __proto: 'x', '"__proto__"': '{ draft: "true" }' }))
  expect(report).toEqual(['5: không có khoá “__proto”', '6: không có khoá “__proto__”'])
  expect(Object.prototype).not.toHaveProperty('draft')
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a group with the key %s is refused like any stranger',
  async (key) => {
    const image = `{ src: a.png, alt: a, ${key}: { caption: x } }`
    const report = await reportOf(articleFile({ image }))
    expect(report[0]).toBe(`5: không có khoá “image.${key}”`)
  },
)

test('aliases that would explode are told once, and never followed', async () => {
  const levels = Array.from({ length: 30 }, (_, at) => `&a${at + 1} [${`*a${at}, `.repeat(9)}]`)
  const report = await reportOf(articleFile({ byline: `[&a0 [An], ${levels.join(', ')}]` }))
  expect(report).toEqual([
    expect.stringMatching(/^5: giá trị mở đầu bằng dấu “&”/),
    expect.stringMatching(/^5: giá trị mở đầu bằng dấu “\*”/),
    expect.stringMatching(/^5: “byline” phải là chữ/),
  ])
})

test('brackets a hundred thousand deep are one line', async () => {
  expect(await reportOf(articleFile({ byline: '['.repeat(100_000) }))).toEqual([
    '5: dấu ngoặc [ hay { mở mà không đóng; hãy đóng lại ở cuối giá trị',
  ])
})

test.each(['---js', '---javascript', '---coffee', '---json', '---yaml'])(
  'front matter opened with %s never runs',
  async (fence) => {
    const program = `{ title: (globalThis.ran = true, 'An') }`
    expect(await reportOf(`${fence}\n${program}\n---\nBình.\n`)).toEqual([
      '1: thiếu phần đầu: dòng đầu tiên phải là --- (ba dấu gạch, không thêm chữ)',
    ])
    expect(globalThis).not.toHaveProperty('ran')
  },
)

test('a value is the text that was typed, whatever YAML would make of it', async () => {
  const report = await reportOf(
    articleFile({ title: '1e3', timestamp: '06:20 07/12/2023', summary: '0x10', byline: '1.0' }),
  )
  expect(report).toEqual([])
})
