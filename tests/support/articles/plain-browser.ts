import { ORIGIN } from '../desk/desk.ts'
import { signIn } from '../desk/moderators.ts'
import type { EditorDesk } from './editor-desk.ts'

export interface PlainBrowser {
  get(path: string): Promise<Response>
  send(path: string, fields: Record<string, string>): Promise<Response>
  /** A form with files: each with its name on the writer's machine. */
  attach(
    path: string,
    fields: Record<string, string>,
    files: Record<string, readonly [string, Buffer]>,
  ): Promise<Response>
}

/** A browser without JavaScript, signed in unless its session has ended. */
export async function browser(desk: EditorDesk, cookie?: string): Promise<PlainBrowser> {
  const Cookie = cookie ?? (await signIn(desk.desk))
  return {
    get: (path) => desk.ask(path, { headers: { Cookie } }),
    send: (path, fields) =>
      desk.ask(path, {
        method: 'POST',
        headers: { Cookie, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams(fields),
      }),
    attach(path, fields, files) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      for (const [name, [called, bytes]] of Object.entries(files))
        body.set(name, new Blob([new Uint8Array(bytes)]), called)
      const headers = { Cookie, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
      return desk.ask(`${path}?method=PUT`, { method: 'POST', headers, body })
    },
  }
}
