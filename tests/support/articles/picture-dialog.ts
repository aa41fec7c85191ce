import type { Locator, Page } from 'playwright-core'

export function pictureDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Thêm ảnh' })
}

export function addButton(page: Page): Locator {
  return pictureDialog(page).getByRole('button', { name: 'Thêm ảnh và lưu' })
}

export async function answerPicture(
  page: Page,
  alt: string,
  minors: 'none' | 'consent' = 'none',
): Promise<void> {
  await pictureDialog(page).getByLabel('Ảnh cho thấy gì').fill(alt)
  await pictureDialog(page).getByLabel('trẻ em').selectOption(minors)
  await addButton(page).tap()
}

export async function draftSaved(page: Page): Promise<void> {
  await page.locator('.editor-state').getByText('Đã lưu lúc').waitFor()
}
