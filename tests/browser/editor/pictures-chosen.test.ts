import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { hand, openEditorPhone, type EditorPhone } from '../../support/articles/editor-phone.ts'
import { git } from '../../support/articles/git.ts'
import {
  addButton,
  answerPicture,
  draftSaved,
  pictureDialog,
} from '../../support/articles/picture-dialog.ts'
import { photo } from '../../support/content/photo.ts'
import { picture } from '../../support/content/picture.ts'
import { violations } from '../../support/site/accessibility.ts'
import { until } from '../../support/until.ts'

let phone: EditorPhone

beforeAll(async () => {
  phone = await openEditorPhone()
})

/** The bytes that the page sends away last. */
async function watchSending(page: Page): Promise<() => Promise<Buffer>> {
  await page.evaluate(`{
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (body) {
      globalThis.lastSent = body
      return send.call(this, body)
    }
  }`)
  const bytes = 'lastSent.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)])'
  return async () => Buffer.from(await page.evaluate<number[]>(bytes))
}

test('a photograph that is chosen is asked about, made small and upright, freed of its place, and stands in the text', async () => {
  const { page, box, faults } = await phone.open('Bộ phận một cửa')
  const sent = await watchSending(page)
  await box.fill('Trước.')
  const bytes = await photo({ width: 2600, height: 300, orientation: 6 })
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Ảnh', exact: true }).tap()
  await (
    await chosen
  ).setFiles({ name: 'Bộ phận một cửa.JPG', mimeType: 'image/jpeg', buffer: bytes })
  await pictureDialog(page).waitFor()
  const alt = pictureDialog(page).getByLabel('Ảnh cho thấy gì')
  await addButton(page).tap()
  await pictureDialog(page).getByText('Hãy viết ảnh cho thấy gì').waitFor()
  expect(await alt.evaluate((field) => field.matches(':focus') && field.ariaInvalid)).toBe('true')
  const isWider = await pictureDialog(page).evaluate((each) => each.scrollWidth > each.clientWidth)
  expect([isWider, await violations(page)]).toEqual([false, []])
  await pictureDialog(page).getByLabel('Chú thích').fill('Sáng "thứ hai"')
  await pictureDialog(page).getByLabel('Người chụp').fill('Thu Hằng')
  await answerPicture(page, 'Người dân chờ', 'consent')
  await draftSaved(page)
  const figure = String.raw`![Người dân chờ](<bo-phan-mot-cua.jpg> "Sáng \"thứ hai\" (Ảnh: Thu Hằng)")`
  expect(await box.inputValue()).toBe(`Trước.\n\n${figure}`)
  const kept = readFileSync(
    join(phone.newsroom.content, 'drafts/bo-phan-mot-cua/bo-phan-mot-cua.jpg'),
  )
  // Before the server has seen it, which would do the same.
  for (const picture of [await sent(), kept]) {
    const { width, height, exif, orientation = 1 } = await sharp(picture).metadata()
    expect({ width, height, exif, orientation }).toEqual({
      width: 236,
      height: 2048,
      exif: undefined,
      orientation: 1,
    })
  }
  expect(git(phone.newsroom.folder, 'log', '-3', '--format=%B')).toContain('Minors-Consent: Lan')
  expect(faults).toEqual([])
})

test('pictures that are dropped are asked about one after the other; one that is left out is not sent, and names do not meet', async () => {
  const { page, box } = await phone.open('Ba ảnh')
  const files = [1, 2, 3].map(() => ({ name: 'Ảnh.png', bytes: picture }))
  await hand(box, 'drop', { files })
  await answerPicture(page, 'Một')
  await until(
    async () => (await pictureDialog(page).getByLabel('Ảnh cho thấy gì').inputValue()) === '',
  )
  await page.keyboard.press('Escape')
  await answerPicture(page, 'Ba')
  await until(async () => (await box.inputValue()).includes('Ba'))
  expect(await box.inputValue()).toBe('![Một](<anh.png>)\n\n![Ba](<anh-2.png>)')
  await draftSaved(page)
})
