import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import type { CaptchaKind } from '../../_includes/discussion.ts'
import { headerRules, type Redirect } from '../edition/policy.ts'
import { matching } from './redirect.ts'

export interface SiteQuestion {
  /** The built site. */
  readonly root: string
  /** The edition's rules, as they are now. */
  readonly redirects: () => readonly Redirect[]
  readonly captcha: CaptchaKind['kind']
  /** Put before the end of every page of HTML: the reloading script of `npm start`. */
  readonly addition?: string
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Serves a built site as its host would: redirects, 404 and 410 pages, trailing slashes, headers. */
export function serveSite({ root, redirects, captcha, addition = '' }: SiteQuestion): Answer {
  const rules = headerRules(captcha)
  const files = sirv(root, { dev: true, etag: true, dotfiles: false })
  return (request, response) => {
    const { url: asked = '/' } = request
    // Not resolved against a base: `//name` would be taken for a host.
    const url = URL.parse(asked.startsWith('/') ? `http://localhost${asked}` : asked)
    // Whatever was asked for is a request like any other, and no reason to end the server.
    if (url === null) {
      response.writeHead(400).end()
      return
    }
    setHeaders(response, rules, url.pathname)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const match = matching(redirects(), url)
    if (match?.rule.force === true) return follow(match.rule, match.to, response)
    const path = fileOf(root, url.pathname)
    if (path === 'folder') return redirect(response, 301, `${url.pathname}/${url.search}`)
    if (path === 'none')
      return match === undefined
        ? page('/404.html', 404, response)
        : follow(match.rule, match.to, response)
    if (path.endsWith('.html')) return page(path, 200, response)
    files(request, response, () => page('/404.html', 404, response))
  }

  function follow(rule: Redirect, to: string, response: ServerResponse): void {
    if (rule.status === 301 || rule.status === 302) redirect(response, rule.status, to)
    else page(join(to, 'index.html'), rule.status, response)
  }

  function page(path: string, status: number, response: ServerResponse): void {
    const file = join(root, path)
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
    response.end(text.replace('</body>', `${addition}</body>`))
  }
}

/** The file under `root` that an address names: its path, or that it lacks its slash, or that there is none. */
function fileOf(root: string, pathname: string): string {
  const path = decoded(pathname)
  if (path === undefined || /\0|\.\.|\/\//.test(path) || hidden.test(path)) return 'none'
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat?.isFile()) return path
  if (!existsSync(join(root, path, 'index.html'))) return 'none'
  return path.endsWith('/') ? `${path}index.html` : 'folder'
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
