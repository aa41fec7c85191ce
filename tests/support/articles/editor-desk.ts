import { createToken } from '../../../functions/comments/actions/credentials.ts'
import { openEditor, type EditorOptions } from '../../../functions/articles/platform/open-editor.ts'
import { gitRepository } from '../../../functions/articles/repositories/git/git-repository.ts'
import { openDesk, ORIGIN, type Desk } from '../desk/desk.ts'
import { gitEnvironment, gitNewsroom, type GitNewsroom } from './git.ts'

/** The editor as Request → Response, over a real git repository. */
export interface EditorDesk {
  readonly desk: Desk
  readonly newsroom: GitNewsroom
  ask(path: string, init?: RequestInit): Promise<Response>
  /** How often readers were to get what was published. */
  readonly published: () => number
}

export function openEditorDesk(
  newsroom: GitNewsroom = gitNewsroom(),
  changes: Partial<EditorOptions> = {},
): EditorDesk {
  const desk = openDesk()
  const { services } = desk
  let published = 0
  const app = openEditor(services, {
    repository: gitRepository({
      content: newsroom.content,
      branch: undefined,
      environment: gitEnvironment,
    }),
    isOpen: false,
    publish: () => Promise.resolve(void (published += 1)),
    ...changes,
  })
  const work: Promise<unknown>[] = []
  const client = {
    address: '192.0.2.1',
    waitUntil: (each: Promise<unknown>) => void work.push(each),
    preview: false,
  }
  return {
    desk: { ...desk, settled: async () => void (await Promise.all(work)) },
    newsroom,
    ask: (path, init) => app(new Request(ORIGIN + path, init), client),
    published: () => published,
  }
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** A program of somebody who writes articles. */
export async function writer(
  editorDesk: EditorDesk,
  name = 'Lan',
): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>> {
  const { store, services } = editorDesk.desk
  const { token } = await createToken(store, name, services.now())
  return async (method, path, body) => {
    const response = await editorDesk.ask(path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const { status, headers } = response
    return {
      status,
      headers,
      body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : { text },
    }
  }
}
