import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

const good = articleFile({ body: 'Đoạn một.\n\nĐoạn hai của Bình.' })

/** A letter of the second paragraph, which is line 9, becomes what is given. */
function damaged(by: Buffer): Buffer {
  const [before = '', after = ''] = good.split('hai')
  return Buffer.concat([Buffer.from(before), by, Buffer.from(after)])
}

test.each([
  ['an empty file', '', '1: tệp trống; một bài cần phần đầu (---) và nội dung'],
  ['nothing but a BOM', '\uFEFF', '1: tệp trống; một bài cần phần đầu (---) và nội dung'],
  [
    'five megabytes',
    good + 'a'.repeat(5_000_000),
    '1: tệp quá lớn (5.0 MB); một bài viết không quá 1 MB',
  ],
  [
    'Latin-1 bytes',
    damaged(Buffer.from([0xe9])),
    '9: có byte không phải UTF-8 (có lẽ là Latin-1 hay TCVN3); hãy lưu lại tệp dạng UTF-8',
  ],
  [
    'UTF-16',
    Buffer.from(good, 'utf16le'),
    '2: có byte không phải UTF-8 (có lẽ là Latin-1 hay TCVN3); hãy lưu lại tệp dạng UTF-8',
  ],
  [
    'U+FFFD',
    damaged(Buffer.from('\uFFFD')),
    '9: có ký tự hỏng U+FFFD; hãy gõ lại chữ đúng, máy không đoán thay',
  ],
  ['NUL', damaged(Buffer.from([0])), '9: có ký tự NUL; tệp này không phải văn bản'],
  [
    'a tab of Word that no feed can hold',
    damaged(Buffer.from('\v')),
    '9: có ký tự điều khiển U+000B không in được; hãy xoá nó',
  ],
  [
    'no front matter',
    'Chỉ có chữ.\n',
    '1: thiếu phần đầu: dòng đầu tiên phải là --- (ba dấu gạch, không thêm chữ)',
  ],
  [
    'front matter never closed',
    '---\ntitle: An\n',
    '1: phần đầu chưa đóng: thiếu dòng --- thứ hai',
  ],
  [
    'a fence of four dashes',
    good.replace('section', '----\nsection'),
    '4: phần đầu phải đóng bằng một dòng chỉ có --- (ba dấu gạch, không thêm chữ)',
  ],
  [
    'a list as front matter',
    '---\n- An\n---\nBình.\n',
    '2: phần đầu phải gồm các dòng “khoá: giá trị”',
  ],
])('%s is one clear line', async (_what, bytes, line) => {
  expect(await reportOf(bytes)).toEqual([line])
})

test('a BOM is advice, and the article reads as without it', async () => {
  expect(await reportOf(`\uFEFF${good}`)).toEqual([
    '1: lời khuyên: tệp mở đầu bằng dấu BOM; đã bỏ qua, hãy lưu lại dạng UTF-8 không BOM',
  ])
  expect(await bodyOf(`\uFEFF${good}`)).toBe(await bodyOf(good))
})

test.each([
  ['CRLF', '\r\n', 'tệp xuống dòng kiểu Windows (CRLF); đã đọc như LF, hãy lưu lại với LF'],
  ['CR', '\r', 'tệp xuống dòng kiểu CR; hãy lưu lại với LF'],
])('%s is advice, and the article reads as with LF', async (_what, ending, advice) => {
  const text = good.replaceAll('\n', ending)
  expect(await reportOf(text)).toEqual([`1: lời khuyên: ${advice}`])
  expect(await bodyOf(text)).toBe(await bodyOf(good))
})

test('problems behind a BOM and CRLF keep their lines', async () => {
  const text = articleFile({ pinned: 'có' }).replaceAll('\n', '\r\n')
  expect((await reportOf(`\uFEFF${text}`)).at(-1)).toBe('5: “pinned” phải là true hoặc false')
})

async function bodyOf(text: string): Promise<string> {
  return (await articleOf(text)).body.toString()
}
