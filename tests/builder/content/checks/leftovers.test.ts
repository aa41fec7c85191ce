import { expect, test } from 'vitest'
import { articleOf, reportOf } from '../../../support/content/archive.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'

/** What is said of a text's lines; line 1 is the text's first. Sentences are cut short, advice begins with `+`. */
async function reportOfText(body: string): Promise<string[]> {
  const lines = await reportOf(articleFile({ body }))
  return lines.map((line) => {
    const [, at, advice = '', text = ''] = /^(\d+): (lời khuyên: )?(.*)$/.exec(line) ?? []
    return `${Number(at) - 6}${advice && '+'} ${text.slice(0, 24)}`
  })
}

test('ordinary prose passes in silence, whatever signs stand in it', async () => {
  const prose = [
    'Giá < 5 và > 3; nếu a < b và b > c thì a <b hay x <y> z; 2 <=> 3. Công thức a <= b, x->y, <<Tên sách>>, → và ≥.',
    '5 * 3 * 2 = 30; giá 10.000đ* và 20.000đ** (**) chưa gồm thuế (**); f***; _nghiêng_ và snake_case_name; ____ và ______.',
    '[sic], [1], [1][2], [a, b], (xem [3]) (https://thu.example), mảng a[1][2], [ ] chưa xong, [x] xong. Hay quá! [Chú ý]!',
    '{x}, {a, b}, R&D, AT&T; Tom & Jerry; “50 % – 60 %”; C:\\ và D:\\; #hashtag, # 5; ~5 km; ~~bỏ~~; a | b; ==; === và ---.',
    '😀 👨‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿, 5 µm, 30 m², CO₂, Москва, Ω, “Ngọc”…, thu@thu.example, https://thu.example/a_b_c?x=1&y=2, \\<br\\> và \\[a\\](b).',
    '[Video] Lễ hội; [Audio]; nghe [audio tại đây]; **Chú ý:** mở; (**đậm**), **“đậm”**, là; a** và b**; ***.',
    '`<br>`, `<!-- ghi chú -->`, `{{ x }}`, `[a] (b)`, &lt;p&gt; và &nbsp; là mã.',
    '```\n<p class="x">{{ x }}</p> <!-- y -->\n```',
    '| a | b |\n|---|---|\n| c \\| d | e |',
    '- mục\n\n  đoạn trong mục\n\n1. một\n2. hai\n\n> trích\n\n---\n\nĐề mục\n---\n\nĐề mục khác\n===',
  ]
  expect(await reportOfText(prose.join('\n\n'))).toEqual([])
})

test.each([
  ['a comment of an editor', 'Mở.\n\n<!-- hỏi lại -->', ['3 ghi chú <!-- … --> sẽ hi']],
  ['a comment within a line', 'Mở <!-- x --> đầu.', ['1 ghi chú <!-- … --> sẽ hi']],
  ['a comment never closed, with a dash', 'Mở.\n<!– x', ['2 ghi chú <!-- … --> sẽ hi']],
  ['a comment in a table', '|a|\n|-|\n|<!-- x -->|', ['3 ghi chú <!-- … --> sẽ hi']],
  ['a comment in a picture’s words', '![<!-- x -->](<> "a")', ['1 ghi chú <!-- … --> sẽ hi']],
  [
    'a picture whose name has blanks',
    'Mở.\n\n![a](anh cong.jpg "b")',
    ['3 ảnh viết chưa đúng nên c'],
  ],
  ['a picture never closed', 'Mở.\n\n![a](anh.jpg', ['3 ảnh viết chưa đúng nên c']],
  ['a picture without brackets', 'Mở.\n\n![a anh.jpg', ['3 ảnh viết chưa đúng nên c']],
  ['a picture without an address', 'Mở.\n\n![Cổng]', ['3 ảnh viết chưa đúng nên c']],
  ['a picture by an unknown name', 'Mở.\n\n![Cổng][anh]', ['3 ảnh viết chưa đúng nên c']],
  ['a picture of another program', 'Mở.\n\n![[anh.jpg]]', ['3 ảnh viết chưa đúng nên c']],
  [
    'a picture with a blank before its bracket',
    'Mở.\n\n! [a](anh.jpg)',
    ['3 bỏ dấu cách giữa ! và [:'],
  ],
  ['a link whose name has blanks', 'Mở.\n[a](mau don.pdf)', ['2 liên kết viết chưa đúng ']],
  ['a link never closed', '[a](https://thu.example', ['1 liên kết viết chưa đúng ']],
  ['a line that would be eaten', 'Mở.\n\n[Nguồn]: VnExpress', ['3 dòng “[Nguồn]: …” bị hiể']],
  ['a cell that would be eaten', '|a|b|\n|-|-|\n|1|2|3|', ['3 dòng này của bảng có nhi']],
  ['a footnote that would be a link', 'Mở[^1].\n\n[^1]: chú', ['1 chú thích cuối trang [^…']],
])('%s is a problem at its line', async (_what, body, report) => {
  expect(await reportOfText(body)).toEqual(report)
})

test.each([
  ['Word’s paragraph', '<p class=MsoNormal>An</p>', '1+ thẻ HTML <p> chỉ hiện nh'],
  ['a break in a table', '|a|\n|-|\n|x<br>y|', '3+ thẻ HTML <br> chỉ hiện n'],
  ['a film', 'Mở.\n\n<iframe src="https://x.example"', '3+ thẻ HTML <iframe> chỉ hi'],
  ['Word’s own tag', 'Mở.<o:p></o:p>', '1+ thẻ HTML <o:p> chỉ hiện '],
  ['Word’s condition', 'Mở. <![if !supportLists]>', '1+ mã của Word hay HTML (<!'],
  ['an entity without its end', 'Mở&nbsp đầu', '1+ &nbsp sẽ hiện nguyên như'],
  ['an entity that is none', 'Mở &nbps; đầu', '1+ &nbps; sẽ hiện nguyên nh'],
  ['a gap in a link', '[a] (https://x.example)', '1+ có dấu cách giữa ] và ( '],
  ['a link turned round', '(a)[https://x.example]', '1+ ngoặc bị đảo nên đây khô'],
  ['a link of a wiki', '[[Bài khác]]', '1+ [[…]] chỉ hiện như chữ; '],
  ['a link to no reference', '[a][b]', '1+ không có dòng “[b]: địa '],
  ['a footnote', 'Mở[^1].\n\n[^1]: Lời chú dài', '1+ chú thích cuối trang [^…'],
  ['bold with a blank', 'Mở **đậm ** đầu', '1+ **…** hiện như chữ vì có'],
  ['bold that ends in a sign and a letter', '**Chú ý:**Mở', '1+ **…** hiện như chữ vì mé'],
  ['bold that begins in a sign, at a letter', 'Mở**“đầu”** An', '1+ **…** hiện như chữ vì mé'],
  ['a mark', 'Mở ==sáng== đầu', '1+ ==…== chỉ hiện như chữ; '],
  ['Hugo’s code', '{{< youtube x >}}', '1+ mã {{< youtube x >}} của'],
  ['Liquid’s code', '{% include x %}', '1+ mã {% include x %} của p'],
  ['WordPress’s code', '[caption id="x"]An[/caption]', '1+ mã [caption id="x"] của '],
  ['a container', '::: luu-y\nAn\n:::', '1+ dấu ::: chỉ hiện như chữ'],
  ['a heading without its blank', 'Mở.\n\n##Mục', '3+ sau các dấu # phải có dấ'],
  ['a table of too few dashes', '|a|b|\n|---|', '2+ bảng chưa đúng nên hiện '],
  ['a paragraph set in', 'Mở.\n\n\tĐoạn', '3+ đoạn thụt đầu dòng bằng '],
  ['a code block never closed', 'Mở.\n\n```\nx', '3+ khối mã mở bằng ``` (hoặ'],
  ['a paragraph that dashes make a heading', 'Mở bài.\n---', '1+ dòng --- ngay dưới đoạn '],
])('%s is advice at its line', async (_what, body, report) => {
  const lines = await reportOfText(body)
  expect(lines[0]).toBe(report)
  expect(lines.every((line) => line.includes('+'))).toBe(true)
})

test('what recurs is said once, with how often', async () => {
  const lines = await reportOf(articleFile({ body: 'a<br>b<br>c\n\nd<br>e' }))
  expect(lines).toEqual([expect.stringMatching(/^7: .*<br>.*\(còn 2 chỗ nữa\)$/)])
})

test('pictures on lines that follow each other are each a figure', async () => {
  const { body, summary } = await articleOf(
    articleFile({ body: '![](<> "Một")\n![](<> "Hai")\\\n![](<> "Ba")\n\nMở đầu.' }),
  )
  expect(body.toString().match(/<figure/g)).toHaveLength(3)
  expect(summary).toBe('Mở đầu.')
})

test('words under a picture are told where a caption goes', async () => {
  expect(await reportOfText('Mở.\n\n![a](<>)\nChú thích')).toEqual(['3 ảnh phải đứng riêng một '])
})

test.each([
  '5*3*2 = 30',
  '2**3**2',
  'Ngày ___/___/_____',
  '(___), ____ và ___.',
  'Giá (*), thuế (*)',
])('the signs of %s are no emphasis: nothing of it is lost', async (text) => {
  const { body, summary } = await articleOf(articleFile({ body: text }))
  expect([summary, body.toString()]).toEqual([text, `<p class="lead">BTT - ${text}</p>\n`])
})
