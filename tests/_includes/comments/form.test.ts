import { expect, test } from 'vitest'
import { emptyForm, type FormState } from '../../../_includes/models/comment-form.ts'
import { formAgainPage } from '../../../_includes/layouts/comments.ts'
import { commentForm } from '../../../_includes/parts/comments/comment-form.ts'
import { article, hostile, site } from './samples.ts'

const form = (state: FormState = emptyForm) => String(commentForm(site, article, state))

test('the form has the model page’s labels', () => {
  const labels = ['Họ tên:(*)', 'Số điện thoại:', 'Tiêu đề:(*)', 'Nội dung:(*)', 'Mã xác nhận:']
  for (const label of [...labels, 'Lấy lại mã bảo mật']) expect(form()).toContain(`>${label}<`)
})

test('it is a plain form that says which article it is about', () => {
  expect(form()).toContain('method="post" action="/api/comments"')
  expect(form()).toContain('<input type="hidden" name="article" value="2023/12/du-luan">')
})

test('a key is there only when one was made', () => {
  expect(form()).not.toContain('name="key"')
  expect(form({ ...emptyForm, key: 'abc' })).toContain('name="key" value="abc"')
})

test('consent is never ticked beforehand, and its notice leads to the whole of it', () => {
  const drawn = form({ ...emptyForm, problems: [{ field: 'title', code: 'required' }] })
  expect(drawn).toMatch(/name="consent" value="yes" required/)
  expect(drawn).not.toContain('checked')
  expect(drawn).toContain('href="/quyen-rieng-tu/"')
  expect(drawn).toContain('href="/quy-dinh-binh-luan/"')
})

test('the phone field says that it is private', () => {
  expect(form()).toMatch(/aria-describedby="bl-phone-note bl-phone-problem"/)
  expect(form()).toContain('không bao giờ đăng lên trang')
})

test('nothing of the captcha is loaded with the page', () => {
  expect(form()).not.toContain('/assets/')
  const theirSite = { ...site, captcha: { kind: 'hcaptcha', sitekey: 'k"' } } as const
  const theirs = String(commentForm(theirSite, article, emptyForm))
  expect(theirs).toContain('<div class="h-captcha" data-sitekey="k&quot;">')
  expect(theirs).not.toContain('hcaptcha.com')
})

test('without JavaScript the form says kindly what it needs', () => {
  expect(form()).toMatch(/<noscript>.*hãy bật JavaScript/)
})

test('the form again keeps every word, also line breaks at the very start', () => {
  const body = `\n\nDòng "một"\n  ${hostile}\n`
  const values = { name: `O'Brien "An" & Co`, phone: '0912 345 678', title: hostile, body }
  const drawn = formAgainPage(site, article, { values, problems: [] })
  expect(drawn).toContain('value="O&#39;Brien &quot;An&quot; &amp; Co"')
  expect(drawn).toContain('value="0912 345 678"')
  const text = /<textarea[^>]*>\n([^]*?)<\/textarea>/.exec(drawn)?.[1] ?? ''
  expect(text.startsWith('\n\nDòng &quot;một&quot;\n  &quot;&gt;&lt;img')).toBe(true)
  expect(text.endsWith('\n')).toBe(true)
  expect(drawn).not.toContain('<img')
})

test('problems are said at the top, where focus lands, and beside their fields', () => {
  const drawn = form({ ...emptyForm, problems: [{ field: 'title', code: 'too_long' }] })
  expect(drawn).toMatch(/role="alert" tabindex="-1" autofocus>/)
  expect(drawn).toContain('<a href="#bl-title">Tiêu đề</a>: dài quá, nhiều nhất 150 ký tự.')
  expect(drawn).toMatch(/id="bl-title"[^>]*aria-describedby="bl-title-problem" aria-invalid="true"/)
  expect(drawn).toContain('<p id="bl-title-problem" class="problem">dài quá')
  expect(drawn).toContain('<p id="bl-name-problem" class="problem" hidden></p>')
})

test('a refusal of the whole is said in words, and promises that nothing is lost', () => {
  const drawn = form({ ...emptyForm, refusal: 'unavailable' })
  expect(drawn).toContain('Lời bạn viết vẫn còn: xin gửi lại sau ít phút.')
})

test('a form without problems shows none', () => {
  expect(form()).toMatch(/id="bl-problems"[^>]* hidden>/)
  expect(form()).not.toContain('aria-invalid')
})
