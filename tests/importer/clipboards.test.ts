import { expect, test } from 'vitest'
import { importPasted } from '../../functions/articles/actions/files/import-document.ts'
import { clipboards, type Clipboard } from '../support/articles/clipboards.ts'
import { picture } from '../support/content/picture.ts'

const { libreOffice, ...others } = clipboards

test.each<[string, Clipboard]>(Object.entries(others))(
  'what %s puts on the clipboard keeps its headings, emphasis, links, lists and tables',
  async (_, { markup, body, notes }) => {
    const imported = await importPasted(markup)
    expect(imported.body).toBe(body)
    expect(imported.reasons.map(({ code }) => code).sort()).toEqual(notes)
    expect(imported.pictures).toEqual([])
  },
)

test('LibreOffice gives its pictures along, and the text names them', async () => {
  const data = picture.toString('base64')
  const imported = await importPasted(libreOffice(data, '').markup)
  const [found] = imported.pictures
  const { body, notes } = libreOffice(data, found?.name ?? '')
  expect(imported.body).toBe(body)
  expect(imported.reasons.map(({ code }) => code)).toEqual(notes)
  expect(found).toMatchObject({ type: 'image/png', data })
})
