import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

const quote = 'hãy đặt cả giá trị trong ngoặc kép'

/** Lines under `section`, which is line 4, and what answers them. */
const slips: [lines: string, ...said: string[]][] = [
  ['summary: Hội nghị: bàn về chợ', `5: ${quote}`],
  ['summary: Hội nghị:', `5: ${quote}`],
  ['summary: "Phố" cổ', '5: giá trị mở đầu bằng dấu ngoặc kép nhưng còn chữ'],
  ['summary: "Phố" và "phường"', '5: giá trị mở đầu bằng dấu ngoặc kép nhưng còn chữ'],
  ["summary: 'Phố' cổ", '5: giá trị mở đầu bằng dấu ngoặc kép nhưng còn chữ'],
  ['summary: "Phố cổ\nbyline: An', '5: dấu ngoặc kép mở mà không đóng'],
  ["summary: 'Phố cổ", '5: dấu ngoặc kép mở mà không đóng'],
  ['summary: "C:\\quan"', '5: trong ngoặc kép, dấu \\'],
  ...Array.from('@%*&!|>[{`,]}', (sign): [string, string] => [`summary: ${sign} a`, '5: ']),
  ...Array.from('@%*&!`,]}', (sign): [string, string] => [`summary: ${sign}a b`, '5: ']),
  ['summary: [Ảnh] Hội nghị', '5: giá trị mở đầu bằng dấu “[”'],
  ['summary: - a', '5: giá trị mở đầu bằng dấu “-”'],
  ['summary: ? a', '5: giá trị mở đầu bằng dấu “?”'],
  ['byline: [An', '5: dấu ngoặc [ hay { mở mà không đóng'],
  ['tags: [@a, b]', '5: trong [ ] hay { }'],
  ['summary:Abc', '5: thiếu dấu cách sau dấu hai chấm'],
  ['summary：Abc', '5: thiếu dấu cách sau dấu hai chấm'],
  ['tags:\n  -an\n  -binh', '6: thiếu dấu cách sau dấu gạch'],
  ['image:\n  src:a.png\n  alt:b', '6: thiếu dấu cách sau dấu gạch', '5: “image” phải gồm'],
  ['source:\n\tname: An', '6: thụt đầu dòng bằng phím Tab'],
  ['\tsummary: An', '5: thụt đầu dòng bằng phím Tab'],
  [' summary: An', '5: dòng này thụt đầu dòng khác'],
  ['summary: An\nviết tiếp', '6: dòng này không có dạng “khoá: giá trị”'],
  ['summary: An\nsummary: Bình', '6: khoá “summary” đã có ở dòng 5'],
  ['image:\n  src: a.png\n  src: b.png\n  alt: c', '7: khoá “src” đã có ở dòng 6', '6: '],
  ['summary: An\n...', '6: phần đầu phải đóng bằng một dòng chỉ có ---'],
  ['summary: An\n----', '6: phần đầu phải đóng bằng một dòng chỉ có ---'],
  ['summary: An\n—-', '6: phần đầu phải đóng bằng một dòng chỉ có ---'],
  ['summary: An\n ---', '6: phần đầu phải đóng bằng một dòng chỉ có ---'],
  ['summary: Hội thi #2 mở rộng', '5: “#2 mở rộng” sẽ mất'],
  ['summary: "Hội thi" #2', '5: “#2” sẽ mất'],
  ['byline: An # cộng tác viên', '5: “# cộng tác viên” sẽ mất'],
  ['tags:\n  - #hanoi', '6: “#hanoi” sẽ mất'],
  ['tags:\n  #hanoi\n  #sapa', '6: “#hanoi” sẽ mất', '7: “#sapa” sẽ mất'],
  ['tags:\n#hanoi', '6: “#hanoi” sẽ mất'],
  ['tags: [an, #binh]', '5: “#binh]” sẽ mất'],
  ['tags: [\n  an,\n  #binh\n]', '7: “#binh” sẽ mất'],
  ['summary: An\n  #2 mở rộng', '6: “#2 mở rộng” sẽ mất'],
]

test.each(slips)(
  '%j is answered in Vietnamese at its line, with the cure',
  async (lines, ...want) => {
    const report = await reportOf(
      `---\ntitle: Bài thử\ntimestamp: 08:30 28/12/2023\nsection: tin-tuc\n${lines}\n---\n\nAn.\n`,
    )
    for (const part of want) expect(report.some((line) => isAbout(line, part))).toBe(true)
    // No word of the YAML reader's own.
    expect(report.join('\n')).not.toMatch(
      /indentation|mapping|scalar|document|stream|alias|collection/,
    )
  },
)

function isAbout(line: string, part: string): boolean {
  const [at = '', words = ''] = part.split(/(?<=^\d+: )/)
  return line.startsWith(at) && line.includes(words)
}

test('all slips of a file are told at once, and so is what is wrong behind them', async () => {
  const report = await reportOf(
    articleFile({ title: 'Hội nghị: chợ', tags: '[@a]', summary: '"Phố" cổ', pinned: 'có' }),
  )
  expect(report.map((line) => line.split(':')[0])).toEqual(['2', '5', '6', '7'])
})

test.each([
  ['a remark of its own line', '# ghi chú\n  # ghi chú\n#caption: x'],
  ['a remark behind quotation marks', 'byline: "An" # cộng tác viên'],
  ['a sign inside a word', 'summary: Tổ#2 mở rộng'],
  ['a sign in quotation marks', 'summary: "Hội thi #2"'],
  ['a sign in a text of many lines', 'summary: |\n  Hội thi\n  #2 mở rộng'],
  ['curly quotation marks', 'summary: “Phố” cổ và “phường”'],
  ['a colon without a blank', 'summary: 8:30 hay https://x.example'],
  ['an apostrophe', "summary: An's"],
  ['a wrapped text', 'summary: Hội thi\n  mở rộng'],
])('%s is no slip', async (_what, lines) => {
  const file = articleFile().replace('section:', `${lines}\nsection:`)
  expect(await reportOf(file)).toEqual([])
})

test.each(['\u00A0', '\u3000', '\u202F', '\u200B', '\uFEFF', '\u00AD', '\u2060'])(
  'an odd blank %j around a key is read as meant, with advice at its line',
  async (odd) => {
    const file = articleFile({ title: undefined, byline: 'An' })
    for (const key of [`title:${odd} `, `title${odd}: `, `title: ${odd}`, `title:${odd}`]) {
      const text = file.replace('byline: An', `byline: An\n${key}Bài thử`)
      const report = await reportOf(text)
      expect(report).toEqual([expect.stringMatching(/^5: lời khuyên: có dấu cách lạ/)])
      expect((await articleOf(text)).title).toBe('Bài thử')
    }
  },
)

test('a no-break space in a time is a space', async () => {
  const { at } = await articleOf(articleFile({ timestamp: '08:30\u00A028/12/2023' }))
  expect(at.clock).toBe('08:30')
})

test.each([
  ['\n', 2],
  ['\u200B\n', 2],
  ['Chú thích của An.\n\n', 3],
])('front matter behind %j is told where it begins', async (before, line) => {
  expect(await reportOf(before + articleFile())).toEqual([
    `1: phần đầu phải bắt đầu ngay ở dòng 1, không phải dòng ${line}; hãy xoá những gì đứng trước nó`,
  ])
})

test('two marks of the byte order are one advice', async () => {
  expect(await reportOf(`\uFEFF\uFEFF${articleFile()}`)).toEqual([
    expect.stringMatching(/^1: lời khuyên: tệp mở đầu bằng dấu BOM/),
  ])
})

test.each(['\n---\n\nĐoạn sau.\n', '\n'])(
  'a fence left out is missed where the text begins',
  async (rest) => {
    const file = articleFile({ body: `An mở đầu.\n${rest}` }).replace('\n---\n\n', '\n\n')
    expect(await reportOf(file)).toEqual([
      '6: phần đầu chưa đóng; nếu bài bắt đầu từ đây, hãy thêm một dòng --- phía trên',
    ])
  },
)
