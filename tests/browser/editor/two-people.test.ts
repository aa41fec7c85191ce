import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  beginDraft,
  openEditorServer,
  type EditorServer,
} from '../../support/articles/editor-server.ts'
import { draftSaved } from '../../support/articles/picture-dialog.ts'

let office: EditorServer

beforeAll(async () => {
  office = await openEditorServer()
})

/** Minh saves what Lan has open, with another text, another section and its discussion closed. */
async function bothOn(title: string, slug: string): Promise<{ lan: Page; minh: Page }> {
  const { page: lan } = await office.enter('Lan', 'reporter')
  await beginDraft(lan, title)
  await lan.locator('.editor-form[novalidate]').waitFor()
  const { page: minh } = await office.enter('Minh', 'editor')
  await minh.goto(`${office.server.url}/bien-tap/${slug}/`)
  await minh.getByLabel('Chuyên mục').selectOption('tin-tuc')
  await minh.getByText('Thêm', { exact: true }).tap()
  await minh.getByLabel('Ghim').check()
  await minh.getByLabel('Nội dung').fill('Bản của Minh.')
  await minh.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await draftSaved(minh)
  await lan.getByLabel('Nội dung').fill('Bản của Lan.')
  await lan.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await lan.locator('[data-notice=conflict]').getByText('Minh đã lưu bài này lúc').waitFor()
  return { lan, minh }
}

const kept = (slug: string): string =>
  readFileSync(join(office.newsroom.content, `drafts/${slug}.md`), 'utf8')

test('who saves second is told who was first and when, sees both texts, and has overwritten nothing', async () => {
  const { lan } = await bothOn('Hai người', 'hai-nguoi')
  const notice = await lan.locator('[data-notice=conflict]').textContent()
  expect(notice).toMatch(/Minh đã lưu bài này lúc \d\d:\d\d \d/)
  const theirs = lan.getByRole('textbox', { name: 'Bản của Minh' })
  expect([await theirs.inputValue(), await lan.getByLabel('Nội dung').inputValue()]).toEqual([
    'Bản của Minh.',
    'Bản của Lan.',
  ])
  const others = await lan.locator('.editor-theirs li').allTextContents()
  expect(others).toEqual(['Chuyên mục: Tin tức', 'Ghim lên đầu trang nhất: có'])
  expect(kept('hai-nguoi')).toContain('Bản của Minh.')
})

test('theirs can be taken whole: the fields that are no text too', async () => {
  const { lan } = await bothOn('Lấy bản kia', 'lay-ban-kia')
  await lan.getByRole('button', { name: 'Lấy bản của Minh' }).tap()
  const section = await lan.getByLabel('Chuyên mục').inputValue()
  expect([section, await lan.getByLabel('Nội dung').inputValue()]).toEqual([
    'tin-tuc',
    'Bản của Minh.',
  ])
  expect(await lan.locator('[name=pinned]').isChecked()).toBe(true)
})

test('one’s own can be kept: it is saved over theirs, which history has', async () => {
  const { lan } = await bothOn('Giữ bản này', 'giu-ban-nay')
  await lan.getByRole('button', { name: 'Giữ bản của tôi và lưu' }).tap()
  await draftSaved(lan)
  expect(kept('giu-ban-nay')).toContain('Bản của Lan.')
})
