import { expect, test } from 'vitest'
import { openDesk } from '../../../../support/desk/desk.ts'
import { asBody, asForm } from '../../../../support/desk/submit.ts'
import { seen } from '../../../../_includes/comments/samples.ts'

const hostile = { title: 'Tiêu đề', body: '</textarea><script>alert(1)</script> lời dài' }

test.each([
  [404, asForm({ ...hostile, article: '2023/12/khong-co' }), /Không tìm thấy bài viết/],
  [400, asForm({ ...hostile, key: 'không phải khoá' }), /Không đọc được điều vừa gửi/],
])(
  'a browser’s form answered %i keeps the words that could be read',
  async (status, sent, says) => {
    const response = await openDesk().ask('/api/comments', sent)
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store'])
    const page = await response.text()
    expect(seen(page)).toMatch(says)
    expect(page).toContain('Tiêu đề\n\n&lt;/textarea&gt;')
    expect(page).not.toContain('<script>alert')
  },
)

const encoded = 'application/x-www-form-urlencoded'

test.each([
  [413, encoded, 'a'.repeat(70_000), /quá dài/],
  [415, 'text/plain', 'a', /theo cách mà trang này không đọc được/],
  [400, encoded, 'name=%FF', /Có chỗ bị hỏng/],
])(
  'a browser that sent what cannot be read hears a page with %i',
  async (status, type, body, says) => {
    const headers = { Accept: 'text/html', 'Content-Type': type }
    const response = await openDesk().ask('/api/comments', asBody(body, headers))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ])
    expect(seen(await response.text())).toMatch(says)
  },
)
