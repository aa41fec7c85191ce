import type { Locator, Page } from 'playwright-core'
import { join } from 'node:path'
import { openBrowser } from '../browser/browser.ts'
import { openPhone } from '../browser/phone.ts'
import { articleFile } from '../content/markdown-file.ts'
import { run } from '../run.ts'
import { started, type Started } from '../servers/started.ts'
import { gitNewsroom, type GitNewsroom } from './git.ts'

/** `npm start` over a git newsroom, and a reporter's phone in which a draft is open. */
export interface EditorPhone {
  readonly newsroom: GitNewsroom
  readonly server: Started
  open(title: string): Promise<OpenDraft>
}

interface OpenDraft {
  readonly page: Page
  /** The draft's text. */
  readonly box: Locator
  readonly faults: readonly string[]
}

export async function openEditorPhone(): Promise<EditorPhone> {
  const newsroom = gitNewsroom({ 'articles/2023/12/cau-moi.md': articleFile() })
  const [browser, server] = await Promise.all([openBrowser(), started(newsroom.content)])
  return {
    newsroom,
    server,
    async open(title) {
      const { stdout } = await run(['scripts/staff.ts', 'add', 'Lan', '--role', 'reporter'], {
        DATA_DIR: join(server.folder, 'data'),
        PORT: new URL(server.url).port,
      })
      const { page, faults } = await openPhone(browser)
      await page.goto(stdout.trim())
      await page.locator('main button').tap()
      await page.waitForURL('**/bien-tap/')
      await page.getByLabel('Tiêu đề bài mới').fill(title)
      await page.getByRole('button', { name: 'Bắt đầu viết' }).tap()
      await page.waitForURL('**/bien-tap/*/')
      await page.locator('.editor-form[novalidate]').waitFor()
      return { page, faults, box: page.getByLabel('Nội dung') }
    },
  }
}

export interface Handed {
  readonly texts?: Readonly<Record<string, string>>
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/** Pastes or drops, as a person's hand would; says whether the browser is left to do what it does itself. */
export function hand(target: Locator, kind: 'paste' | 'drop', handed: Handed): Promise<boolean> {
  const { texts = {}, files = [] } = handed
  const data = files.map(({ name, bytes }) => ({ name, data: bytes.toString('base64') }))
  return target.evaluate(
    (element, [kind, texts, files]) => {
      // The browser's own names, which Node's types do not have.
      const { DataTransfer, ClipboardEvent, DragEvent } = globalThis as unknown as Browserly
      const transfer = new DataTransfer()
      for (const [type, text] of Object.entries(texts)) transfer.setData(type, text)
      for (const { name, data } of files) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const type = `image/${name.endsWith('.png') ? 'png' : 'jpeg'}`
        transfer.items.add(new File([bytes], name, { type }))
      }
      const about = { bubbles: true, cancelable: true }
      const { top, left } = (element as unknown as Boxed).getBoundingClientRect()
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...about, clipboardData: transfer })
          : new DragEvent('drop', {
              ...about,
              dataTransfer: transfer,
              clientX: left + 5,
              clientY: top + 5,
            })
      ;(element as unknown as Boxed).focus()
      return (element as unknown as EventTarget).dispatchEvent(event)
    },
    [kind, texts, data] as const,
  )
}

interface Transfer {
  setData(type: string, text: string): void
  readonly items: { add(file: File): void }
}

interface Browserly {
  readonly DataTransfer: new () => Transfer
  readonly ClipboardEvent: new (type: string, about: object) => Event
  readonly DragEvent: new (type: string, about: object) => Event
}

interface Boxed {
  focus(): void
  getBoundingClientRect(): { readonly top: number; readonly left: number }
}
