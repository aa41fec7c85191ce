import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { solved } from '../desk/altcha.ts'
import { freePort } from './free-port.ts'
import { atEnd } from '../at-end.ts'
import { begin, ended, run } from '../run.ts'
import { temporaryFolder } from '../temporary.ts'
import { until } from '../until.ts'
import { SECRET_KEY } from '../desk/secret-key.ts'

export interface Serving {
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** The built site. */
  readonly out: string
  /** What every command about this server is given. */
  readonly environment: Readonly<Record<string, string>>
  /** Everything it has printed so far. */
  readonly output: () => string
}

/** `npm run serve` for a content folder, from the moment on when it says where it serves. */
export async function serving(
  content: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const folder = temporaryFolder()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const out = join(folder, 'site')
  const environment = {
    SITE_URL: url,
    SECRET_KEY,
    PORT: String(port),
    LIMIT_ADDRESS: '100000/600',
    ...(settings['REDIS_URL'] === undefined && { DATA_DIR: join(folder, 'data') }),
    ...settings,
  }
  const child = begin(['scripts/serve.ts', '--content', content, '--out', out], environment)
  let text = ''
  let isClosed = false
  // Later than its exit: by then all that it said is here.
  child.once('close', () => (isClosed = true))
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (text += part.toString()))
  atEnd(() => {
    child.kill('SIGTERM')
    return ended(child)
  })
  await until(
    () => {
      if (isClosed) throw new Error(`serve ended:\n${text}`)
      return text.includes('Bản Tin: ')
    },
    { what: 'the address of npm run serve' },
  )
  return { url, port, child, out, environment, output: () => text }
}

export async function textOf(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(url, { headers })).text()
}

interface Sent {
  readonly code: number
  readonly comment: string
}

/** A reader writes under an article, as a program would. Throws where no answer comes. */
export async function write(
  { url }: Pick<Serving, 'url'>,
  article: string,
  words: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const response = await fetch(`${url}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({
      article,
      name: 'Nguyễn Thị Hường',
      title: 'Mong cầu có lối đi bộ',
      body: 'Cầu đẹp lắm.',
      consent: 'yes',
      altcha: words['altcha'] ?? (await solvedAt(url, article)),
      ...words,
    }),
  })
  const { comment = '' } = (await response.json()) as { comment?: string }
  return { code: response.status, comment }
}

/** The answer to a challenge of this server's. */
export async function solvedAt(url: string, article: string): Promise<string> {
  const challenge: unknown = await (await fetch(`${url}/api/captcha?article=${article}`)).json()
  return solved(challenge)
}

/** A moderator's program: the token comes from the command, beside the running server. */
export async function moderatorOf({
  url,
  environment,
}: Pick<Serving, 'url' | 'environment'>): Promise<
  (comment: string, verdict: 'approve' | 'reject', version?: number) => Promise<string>
> {
  await run(['scripts/staff.ts', 'add', 'Lan', '--role', 'editor'], environment)
  const { stdout, stderr } = await run(['scripts/staff.ts', 'token', 'Lan'], environment)
  if (stdout === '') throw new Error(stderr)
  return async (comment, verdict, version = 1) => {
    const response = await fetch(`${url}/api/moderation/decisions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${stdout.trim()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        decisions: [{ request: `${verdict}-${comment}`, comment, version, verdict }],
      }),
    })
    const { results } = (await response.json()) as { results?: { outcome: string }[] }
    return results?.[0]?.outcome ?? String(response.status)
  }
}
