import * as fc from '../support/fast-check.ts'
import { expect, test } from 'vitest'
import { html, trusted } from '../../_includes/html/html.ts'
import { escape } from '../../_includes/html/escape.ts'

test('no text can open a tag, an attribute or an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const drawn = html`${text}`.toString()
      expect(drawn).toBe(escape(text))
      expect(drawn).not.toMatch(/[<>"']/)
      expect(drawn.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    }),
  )
})

test('what was escaped is what was typed', () => {
  const back = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = escape(text).replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: keyof typeof back) => back[name],
      )
      expect(read).toBe(text)
    }),
  )
})

test('HTML inside HTML is not escaped twice, lists are joined, absent things leave nothing', () => {
  const inner = html`<b>${'&'}</b>`
  expect(html`${[inner, 5, 'x<', [trusted('<i>')]]}${false}${null}${undefined}`.toString()).toBe(
    '<b>&amp;</b>5x&lt;<i>',
  )
})

test('a template’s own line breaks are folded, a value’s are kept', () => {
  expect(
    html`<p>
      ${'a\n  b'}
    </p>`.toString(),
  ).toBe('<p>\na\n  b\n</p>')
})
