import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import { keptDays } from '../../builder/output/kept.ts'
import { headerRules } from '../../builder/plan/policy.ts'
import { retryDuringSwap } from './retry-during-swap.ts'
import type { Match } from './redirect.ts'
import { sendFile } from './send-file.ts'
import { openShelf } from './shelf.ts'

export interface SiteQuestion {
  /** The built site. */
  readonly root: string
  /** The first rule of the edition that fits an address, as its rules are now. */
  readonly match: (url: URL) => Match | undefined
  readonly captcha: CaptchaKind['kind']
  /** Where the files of former editions lie that lasting addresses still name. */
  readonly kept?: string
  /** Put before the end of every page of HTML: the reloading script of `npm start`. */
  readonly addition?: string
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Bytes of files held in memory, with their codings. */
const mostHeld = 64_000_000

/** Left to whoever knows whether we are asked over https. */
const promise = 'Strict-Transport-Security'

/** Serves a built site as its host would: redirects, 404 and 410 pages, trailing slashes, headers, short codings. */
export function serveSite({ root, match, captcha, kept, addition = '' }: SiteQuestion): Answer {
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
    const { 'Cache-Control': caching = 'no-cache', ...headers } = headersOf(rules, url.pathname)
    for (const [name, value] of Object.entries(headers))
      if (name !== promise) response.setHeader(name, value)
    // Only a good answer may be kept: what is missing now may be there in a moment.
    response.setHeader('Cache-Control', 'no-store')
    if (method !== 'GET' && method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    const found = match(url)
    if (found?.rule.force === true) return follow(found)
    const path = await retryDuringSwap(root, async () => {
      const path = pathOf(root, url.pathname)
      if (path === undefined || typeof path === 'object') return path
      return (await send(join(root, path), 200)) ? 'sent' : slashless(root, url.pathname)
    })
    if (typeof path === 'object') return redirect(response, 301, `${path.to}${url.search}`)
    if (path === 'sent' || (await sendKept())) return
    return found === undefined ? notice('404.html', 404) : follow(found)

    function send(file: string, status: number): Promise<boolean> {
      return sendFile({ shelf, file, status, caching }, request, response)
    }

    /** Nothing but what may be cached for ever: such an address never stands for anything else. */
    async function sendKept(): Promise<boolean> {
      const path = decoded(url?.pathname ?? '')
      if (kept === undefined || path === undefined || !caching.includes('immutable')) return false
      const file = keptDays(kept)
        .map((day) => join(kept, day, path))
        .find(isFile)
      return file !== undefined && !isRefused(path) && send(file, 200)
    }

    async function notice(path: string, status: number): Promise<void> {
      const sent = await retryDuringSwap(
        root,
        async () => (await send(join(root, path), status)) || undefined,
      )
      if (sent === undefined) response.writeHead(status).end()
    }

    async function follow({ rule, to }: Match): Promise<void> {
      if (rule.status === 301 || rule.status === 302) redirect(response, rule.status, to)
      else await notice(join(to, 'index.html'), rule.status)
    }
  }
}

interface Moved {
  /** The address with or without its slash, as it should be. */
  readonly to: string
}

/** The file under `root` that an address may name, or that it lacks its slash; undefined for what no address names. */
function pathOf(root: string, pathname: string): string | Moved | undefined {
  const path = decoded(pathname)
  if (path === undefined || isRefused(path)) return undefined
  if (path.endsWith('/')) return `${path}index.html`
  if (isFile(join(root, path))) return path
  return isFile(join(root, path, 'index.html')) ? { to: `${pathname}/` } : undefined
}

/** A file's address with a slash too many. */
function slashless(root: string, pathname: string): Moved | undefined {
  const to = pathname.replace(/\/$/, '')
  return to !== pathname && isFile(join(root, decoded(to) ?? '')) ? { to } : undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isRefused(path: string): boolean {
  return /\0|\.\.|\/\//.test(path) || hidden.test(path)
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

/** Of all rules that fit, later ones before earlier ones. */
function headersOf(
  rules: ReturnType<typeof headerRules>,
  pathname: string,
): Readonly<Record<string, string>> {
  const fitting = rules.filter(({ path }) => pathname.startsWith(path.slice(0, -1)))
  return Object.assign({}, ...fitting.map(({ values }) => values)) as Record<string, string>
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.writeHead(status, { Location: to }).end()
}
