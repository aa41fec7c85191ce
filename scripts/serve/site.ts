import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { CaptchaKind } from '../../_includes/discussion.ts'
import { headerRules } from '../edition/policy.ts'
import { perhapsSwapped } from './perhaps-swapped.ts'
import type { Match } from './redirect.ts'
import { sendFile } from './send-file.ts'
import { openShelf } from './shelf.ts'

export interface SiteQuestion {
  /** The built site. */
  readonly root: string
  /** The first rule of the edition that fits an address, as its rules are now. */
  readonly match: (url: URL) => Match | undefined
  readonly captcha: CaptchaKind['kind']
  /** Put before the end of every page of HTML: the reloading script of `npm start`. */
  readonly addition?: string
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Bytes of files held in memory, with their codings. */
const mostHeld = 64_000_000

/** Serves a built site as its host would: redirects, 404 and 410 pages, trailing slashes, headers, short codings. */
export function serveSite({ root, match, captcha, addition = '' }: SiteQuestion): Answer {
  const rules = headerRules(captcha)
  const shelf = openShelf(mostHeld, (file, bytes) =>
    addition !== '' && file.endsWith('.html')
      ? Buffer.from(bytes.toString().replace('</body>', `${addition}</body>`))
      : bytes,
  )
  return async (request, response) => {
    const { url: asked = '/', method } = request
    // Not resolved against a base: `//name` would be taken for a host.
    const url = URL.parse(asked.startsWith('/') ? `http://localhost${asked}` : asked)
    // Whatever was asked for is a request like any other, and no reason to end the server.
    if (url === null) return void response.writeHead(400).end()
    setHeaders(response, rules, url.pathname)
    if (method !== 'GET' && method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const found = match(url)
    if (found?.rule.force === true) return follow(found)
    const path = await perhapsSwapped(root, async () => {
      const path = pathOf(root, url.pathname)
      if (path === undefined || path === 'folder') return path
      return (await send(path, 200)) ? 'sent' : undefined
    })
    if (path === 'folder') return redirect(response, 301, `${url.pathname}/${url.search}`)
    if (path === 'sent') return
    return found === undefined ? notice('404.html', 404) : follow(found)

    function send(path: string, status: number): Promise<boolean> {
      return sendFile({ shelf, file: join(root, path), status }, request, response)
    }

    async function notice(path: string, status: number): Promise<void> {
      const sent = await perhapsSwapped(root, async () => (await send(path, status)) || undefined)
      if (sent === undefined) response.writeHead(status).end()
    }

    async function follow({ rule, to }: Match): Promise<void> {
      if (rule.status === 301 || rule.status === 302) redirect(response, rule.status, to)
      else await notice(join(to, 'index.html'), rule.status)
    }
  }
}

/** The file under `root` that an address may name, or that it lacks its slash; undefined for what no address names. */
function pathOf(root: string, pathname: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined || /\0|\.\.|\/\//.test(path) || hidden.test(path)) return undefined
  if (path.endsWith('/')) return `${path}index.html`
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat?.isFile()) return path
  const hasPage = statSync(join(root, path, 'index.html'), { throwIfNoEntry: false }) !== undefined
  return hasPage ? 'folder' : undefined
}

/** Rules for servers are not for readers; withdrawn pages only stand at their own address. */
const hidden = /^\/(?:_redirects|_headers|_gone\/)|\/\.(?!well-known\/)/

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

function setHeaders(
  response: ServerResponse,
  rules: ReturnType<typeof headerRules>,
  pathname: string,
): void {
  for (const { path, values } of rules) {
    if (!pathname.startsWith(path.slice(0, -1))) continue
    for (const [name, value] of Object.entries(values)) response.setHeader(name, value)
  }
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.writeHead(status, { Location: to }).end()
}
