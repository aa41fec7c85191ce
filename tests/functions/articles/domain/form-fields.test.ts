import { expect, test } from 'vitest'
import { formKeys } from '../../../../_includes/models/editor.ts'
import { articleKeys } from '../../../../builder/content/article-keys.ts'
import { formValues, withFormValues } from '../../../../functions/articles/domain/form-fields.ts'
import type { FrontMatterFields } from '../../../../functions/articles/domain/front-matter.ts'

/** They come about otherwise: at a correction, a move, a withdrawal; or have no field in the form yet. */
const elsewhere = [
  'attachments',
  'draft',
  'corrections',
  'updated',
  'formerly',
  'withdrawn',
  'imported',
]

test('every key of the front matter is in the form, or known to be elsewhere', () => {
  const shown = new Set(formKeys.map(({ key }) => key.split('.')[0] ?? ''))
  expect([...shown, ...elsewhere].sort()).toEqual(Object.keys(articleKeys).sort())
})

const saved: FrontMatterFields = {
  title: 'Cầu mới',
  section: 'tin-tuc',
  byline: 'Thu Hằng',
  tags: ['cầu', 'đường'],
  source: 'TTXVN',
  image: { src: 'a.jpg', alt: 'Cầu' },
  corrections: [{ at: '09:00 01/03/2026', note: 'Sửa tên' }],
  pinned: true,
}

test('a form sent back as it was shown changes nothing', () => {
  const values = formValues(saved)
  expect(withFormValues(saved, (key) => values[key])).toEqual(saved)
})

test('what is typed takes the place of what was saved, and what is emptied goes', () => {
  const typed = {
    ...formValues(saved),
    title: ' Cầu cũ ',
    byline: 'Thu Hằng, An',
    tags: '',
    'image.src': '',
    'image.alt': '',
    'source.url': 'https://thu.example/a',
    pinned: '',
    comments: 'closed',
  }
  expect(withFormValues(saved, (key) => typed[key])).toEqual({
    title: 'Cầu cũ',
    section: 'tin-tuc',
    byline: ['Thu Hằng', 'An'],
    source: { name: 'TTXVN', url: 'https://thu.example/a' },
    corrections: saved['corrections'],
    comments: 'closed',
  })
})
