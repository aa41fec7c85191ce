import type { Locator, Page } from 'playwright-core'
import type { Started } from '../servers/started.ts'
import { beginDraft, openEditorServer } from './editor-server.ts'
import type { GitNewsroom } from './git.ts'

/** A reporter's phone in which a draft is open. */
export interface EditorPhone {
  readonly newsroom: GitNewsroom
  readonly server: Started
  open(title: string, role?: 'reporter' | 'editor'): Promise<OpenDraft>
}

interface OpenDraft {
  readonly page: Page
  /** The draft's text. */
  readonly box: Locator
  readonly faults: readonly string[]
}

export async function openEditorPhone(): Promise<EditorPhone> {
  const { newsroom, server, enter } = await openEditorServer()
  return {
    newsroom,
    server,
    async open(title, role = 'reporter') {
      const { page, faults } = await enter(role === 'editor' ? 'Minh' : 'Lan', role)
      await beginDraft(page, title)
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
