import { expect, test } from 'vitest'
import { articles } from '../../../../support/desk/desk-edition.ts'
import type { ProblemCode } from '../../../../../_includes/models/comment-form.ts'
import { commentStrings } from '../../../../../_includes/strings/comments.ts'
import { openDesk, type Desk } from '../../../../support/desk/desk.ts'
import {
  asBody,
  asForm,
  keyOf,
  formFields,
  submit,
  type FormFields,
} from '../../../../support/desk/submit.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

const typed = {
  name: '“Ân” & <b>Bằng</b>',
  phone: "0912 'x'",
  title: 'Một "tiêu đề" </title>',
  body: '\nDòng đầu trống\n</textarea><script>alert(1)</script>\n  cuối',
}

interface Case {
  readonly sent: FormFields
  readonly prepare?: (desk: Desk) => Promise<unknown>
  readonly says: RegExp
}

const good = { phone: '0912 345 678' }

const cases: Readonly<Record<number, Case>> = {
  422: { sent: {}, says: /Xin sửa những chỗ sau/ },
  409: {
    sent: { ...good, key: keyOf(1) },
    prepare: (desk) => submit(desk, { key: keyOf(1) }),
    says: /Bản bạn gửi trước đó đã đến toà soạn/,
  },
  429: { sent: good, prepare: fill, says: /quá nhiều bình luận gửi từ mạng này/ },
  403: { sent: { ...good, altcha: 'bad' }, says: /Mã xác nhận chưa đúng/ },
  423: { sent: { ...good, article: articles.closed.id }, says: /vừa ngừng nhận bình luận/ },
  503: { sent: { ...good, altcha: 'away' }, says: /tạm thời chưa trả lời được/ },
}

async function fill(desk: Desk): Promise<void> {
  for (let count = 0; count < 20; count += 1) await submit(desk)
}

test.each(Object.entries(cases))(
  'a browser’s form answered %s comes back with every typed word',
  async (status, { sent, prepare, says }) => {
    const desk = openDesk()
    await prepare?.(desk)
    const words = { ...typed, ...sent }
    const response = await desk.ask('/api/comments', asForm(words))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      Number(status),
      'text/html; charset=utf-8',
    ])
    const page = await response.text()
    expect(seen(page)).toMatch(says)
    expect(valuesOf(page)).toMatchObject({
      name: words.name,
      phone: words.phone,
      title: words.title,
      body: words.body,
    })
    expect(page).not.toContain('<script>alert')
    expect(response.headers.has('retry-after')).toBe(['429', '503'].includes(status))
  },
)

test('the form that comes back has no tick of ours in it, keeps its key, and asks for a new one after a conflict', async () => {
  const desk = openDesk()
  const words = formFields({ key: keyOf(1) })
  const refused = await again(desk, { ...words, altcha: 'bad' })
  expect(valuesOf(refused)).toMatchObject({ key: keyOf(1), article: words['article'] })
  expect(refused).not.toMatch(/ checked[ >]/)
  await submit(desk, words)
  expect(valuesOf(await again(desk, { ...words, body: 'Khác' }))).not.toHaveProperty('key')
})

test('each field says beside itself what is wrong with it', async () => {
  const page = await again(openDesk(), { name: '', phone: 'x', consent: '', body: 'a\0b' })
  for (const field of ['name', 'phone', 'body', 'consent']) {
    expect(page).toMatch(new RegExp(`id="bl-${field}"[^>]* aria-invalid="true"`))
    expect(page).toMatch(new RegExp(`id="bl-${field}-problem"(?![^>]* hidden)`))
  }
  expect(page).not.toMatch(/id="bl-title"[^>]* aria-invalid/)
})

test('without an answer to the captcha the page says that it could not be shown, and names the letter box', async () => {
  const page = await again(openDesk(), { ...good, altcha: '' })
  expect(seen(page)).toMatch(/Mã xác nhận chưa hiện được ở đây .* viết cho toà soạn: \S+@\S+/)
  expect(seen(page)).not.toContain('chưa đúng hoặc đã hết hạn')
  const wrong = await again(openDesk(), { ...good, altcha: 'bad' })
  expect(seen(wrong)).toMatch(/Mã xác nhận chưa đúng hoặc đã hết hạn/)
})

const faults: Readonly<Record<ProblemCode, (sent: URLSearchParams) => void>> = {
  required: (sent) => sent.set('title', ''),
  too_long: (sent) => sent.set('name', 'x'.repeat(81)),
  too_heavy: (sent) => sent.set('body', '👨‍👩‍👧‍👦'.repeat(801)),
  unprintable: (sent) => sent.set('body', 'a\0b'),
  phone: (sent) => sent.set('phone', 'x'),
  consent: (sent) => sent.delete('consent'),
  unknown_field: (sent) => sent.set('<b>GỌI NGAY</b>', '1'),
  duplicate: (sent) => sent.append('altcha', 'good'),
}

test.each(Object.entries(faults))(
  'a page that comes back for “%s” says so at its head, in words',
  async (code, spoil) => {
    const sent = new URLSearchParams(formFields())
    spoil(sent)
    const response = await openDesk().ask('/api/comments', asBody(sent, { Accept: 'text/html' }))
    const [summary = ''] = /<div id="bl-problems"[^]*?<\/div>/.exec(await response.text()) ?? []
    expect([response.status, summary.split('\n')[0]]).toEqual([
      422,
      expect.not.stringMatching(/ hidden/),
    ])
    expect(seen(summary)).toContain(commentStrings.problems[code as ProblemCode].split('{n}')[0])
    expect(seen(summary)).not.toContain('GỌI NGAY')
  },
)

const elsewhere: readonly Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
]

test.each(elsewhere)(
  'a form on a page of another site (%o) gets none of its words back',
  async (from) => {
    const desk = openDesk()
    await fill(desk)
    const letters: FormFields[] = [
      { article: '2023/12/khong-co' },
      { key: 'không phải khoá' },
      { article: articles.closed.id },
      { name: '' },
      { altcha: 'bad' },
      {},
    ]
    const statuses: number[] = []
    for (const sent of letters) {
      const response = await desk.ask(
        '/api/comments',
        asForm({ title: 'THÔNG BÁO', body: 'KHẨN', ...sent }, from),
      )
      statuses.push(response.status)
      const page = seen(await response.text())
      expect(page).toContain('Biểu mẫu vừa gửi nằm ở một trang khác')
      expect(page).not.toMatch(/THÔNG BÁO|KHẨN/)
    }
    expect(statuses).toEqual([404, 400, 423, 422, 403, 429])
  },
)

async function again(desk: Desk, words: FormFields): Promise<string> {
  return (await desk.ask('/api/comments', asForm(words))).text()
}

/** What stands in the form's boxes, as a browser reads it. */
function valuesOf(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*? name="(\w+)" value="([^"]*)"/g)]
  const area = /<textarea[^>]* name="(\w+)"[^>]*>\n([^<]*)<\/textarea>/.exec(page)
  return Object.fromEntries(
    [...inputs, ...(area === null ? [] : [area])].map(([, name = '', value = '']) => [
      name,
      seen(value),
    ]),
  )
}
