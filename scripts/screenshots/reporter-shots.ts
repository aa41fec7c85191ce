import type { Page } from 'playwright-core'
import { demoPictures } from '../demo/pictures.ts'
import type { Shot } from './shot.ts'

const title = 'Lịch tiếp công dân tháng ba'
const draft = '/bien-tap/lich-tiep-cong-dan-thang-ba/'
const form = '.editor-form[novalidate]'
const saved = /^Đã lưu lúc/

/** As Word puts it on the clipboard. */
const word = `<p class=MsoNormal>Uỷ ban nhân dân phường tiếp công dân vào <b>thứ năm hằng tuần</b> trong tháng ba.</p>
<h2>Người dân cần mang theo</h2>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Căn cước còn hạn</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Đơn và giấy tờ liên quan</p>
<table class=MsoTableGrid><tr><td><b>Phòng</b></td><td><b>Giờ</b></td></tr>
<tr><td>Một cửa</td><td>8.00 – 11.30</td></tr><tr><td>Địa chính</td><td>13.30 – 16.30</td></tr></table>`

/** Of docs/phong-vien.md: one article from its title to the page. */
export const reporterShots: readonly Shot[] = [
  {
    name: 'reporter-start',
    address: '/bien-tap/',
    role: 'reporter',
    widths: ['phone'],
    before: (page) => page.getByLabel('Tiêu đề bài mới').fill(title),
  },
  {
    name: 'reporter-word',
    address: '/bien-tap/',
    role: 'reporter',
    widths: ['desk'],
    async before(page) {
      await page.getByLabel('Tiêu đề bài mới').fill(title)
      await page.getByRole('button', { name: 'Bắt đầu viết' }).click()
      await page.locator(form).waitFor()
      await page.getByLabel('Chuyên mục').selectOption({ index: 1 })
      await pasteWord(page)
      await page.frameLocator('iframe').getByRole('cell', { name: 'Một cửa' }).waitFor()
      await save(page)
      await page.evaluate("document.querySelector('.editor-tools').scrollIntoView()")
    },
  },
  {
    name: 'reporter-picture',
    address: draft,
    role: 'reporter',
    ready: form,
    widths: ['phone'],
    before: describePicture,
  },
  {
    name: 'reporter-sent',
    address: draft,
    role: 'reporter',
    ready: form,
    widths: ['phone'],
    async before(page) {
      await describePicture(page)
      await page.locator('[name=picture-minors]').selectOption('none')
      await page.getByRole('button', { name: 'Thêm ảnh và lưu' }).click()
      await page.getByText(saved).waitFor()
      await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
      await page.getByText('Đã lưu và gửi duyệt lúc').waitFor()
    },
  },
  {
    name: 'reporter-conflict',
    address: draft,
    role: 'reporter',
    ready: form,
    widths: ['desk'],
    async before(page, enter) {
      await saveElsewhere(await enter('editor'), page.url())
      await page.getByLabel('Nội dung').fill('Phường tiếp công dân thứ năm hằng tuần, từ 8 giờ.')
      await page.getByRole('button', { name: 'Lưu', exact: true }).click()
      await page.locator('[data-notice=conflict]').waitFor()
    },
  },
  {
    name: 'reporter-publish',
    address: draft,
    role: 'editor',
    ready: form,
    widths: ['desk'],
    before: (page) => page.getByRole('button', { name: 'Xuất bản' }).scrollIntoViewIfNeeded(),
  },
]

/** By the browser's own event: a headless one has no clipboard. */
async function pasteWord(page: Page): Promise<void> {
  await page.getByLabel('Nội dung').focus()
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${JSON.stringify(word)})
    clipboardData.setData('text/plain', 'Uỷ ban nhân dân phường')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)
  }`)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(saved).waitFor()
}

async function describePicture(page: Page): Promise<void> {
  const found = (await demoPictures()).find(({ name }) => name.startsWith('bo-nuoc'))
  if (found === undefined) throw new Error('The demo has no picture of that name.')
  await page.getByLabel('Nội dung').press('Control+End')
  await page
    .getByLabel('Tệp ảnh')
    .setInputFiles({ name: found.name, mimeType: 'image/png', buffer: found.bytes })
  await page.getByRole('dialog').waitFor()
  await page.locator('[name=picture-alt]').fill('Mặt trời lặn trên mặt nước')
  await page.locator('[name=picture-credit]').fill('Thu Hằng')
}

async function saveElsewhere(other: Page, address: string): Promise<void> {
  await other.goto(address)
  await other.locator(form).waitFor()
  await other.getByLabel('Chuyên mục').selectOption({ index: 2 })
  await save(other)
}
