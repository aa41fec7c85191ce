import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const size = (name: string) =>
  readFileSync(new URL(`../../../_includes/assets/${name}`, import.meta.url)).length

test('an article’s own scripts weigh at most eight kilobytes, the desk’s three', () => {
  expect(size('comments.js') + size('comment-form.js') + size('captcha-altcha.js')).toBeLessThan(
    8000,
  )
  expect(size('desk.js')).toBeLessThanOrEqual(3000)
})

test('the scripts hold no phrase of their own: all Vietnamese comes from the page', () => {
  for (const name of [
    'comments.js',
    'comment-form.js',
    'captcha-altcha.js',
    'captcha-hcaptcha.js',
    'desk.js',
  ]) {
    const text = readFileSync(new URL(`../../../_includes/assets/${name}`, import.meta.url), 'utf8')
    expect(text).not.toMatch(/[à-ỹ]/i)
  }
})
