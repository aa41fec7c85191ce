import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readAssets } from '../../../scripts/edition/assets.ts'

const assets = new Map(readAssets('_includes/assets').map(({ name, bytes }) => [name, bytes]))
/** Bytes over the wire, together. */
const sent = (...names: string[]) =>
  names
    .map((name) => brotliCompressSync(assets.get(name) ?? '').length)
    .reduce((sum, each) => sum + each, 0)
const atFirst = ['comments.js', 'article.js']
const whenUsed = ['comment-form.js', 'captcha-altcha.js', 'save-article.js']

test('an article’s own scripts weigh little at first, and little in all', () => {
  expect(sent(...atFirst)).toBeLessThan(1500)
  expect(sent(...atFirst, ...whenUsed)).toBeLessThan(6000)
  expect(sent('desk.js')).toBeLessThan(2000)
})

test('the scripts hold no phrase of their own: all Vietnamese comes from the page', () => {
  for (const name of [...atFirst, ...whenUsed, 'captcha-hcaptcha.js', 'desk.js']) {
    const text = readFileSync(new URL(`../../../_includes/assets/${name}`, import.meta.url), 'utf8')
    expect(text).not.toMatch(/[à-ỹ]/i)
  }
})
