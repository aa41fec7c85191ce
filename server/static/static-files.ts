import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import { retiredDays } from '../../builder/output/retired-files.ts'
import { headerRules } from '../../builder/plan/headers.ts'
import { decoded, isFile, isRefused, pathOf, slashless } from './file-path.ts'
import { remember } from './remember.ts'
import { retryDuringSwap } from './retry-during-swap.ts'
import type { RedirectMatch } from './redirect-matcher.ts'
import { sendFile } from './send-file.ts'
import { openFileCache } from './file-cache.ts'

export interface StaticFilesOptions {
  readonly root: string
  readonly match: (url: URL) => RedirectMatch | undefined
  readonly captcha: CaptchaKind['kind']
  readonly retired?: string
  /** HTML at the end of every page: the live reload of `npm start`. */
  readonly addition?: string
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const cacheBytes = 64_000_000

/** Set by the server that knows whether it is asked over https. */
const hsts = 'Strict-Transport-Security'

/** As a static host does: redirects, 404 and 410 pages, trailing slashes, headers, compression. */
export function serveStaticFiles({
  root,
  match,
  captcha,
  retired,
  addition = '',
}: StaticFilesOptions): RequestHandler {
  const rules = headerRules(captcha)
  const cache = openFileCache(cacheBytes, (file, bytes) =>
    addition !== '' && file.endsWith('.html')
      ? Buffer.from(bytes.toString().replace('</body>', `${addition}</body>`))
      : bytes,
  )
  const read = remember((asked) => readAsked(asked, rules))
  return async (request, response) => {
    const { url: asked = '/', method } = request
    const { url, caching, headers } = read(asked)
    if (url === null) return void response.writeHead(400).end()
    for (const [name, value] of headers) response.setHeader(name, value)
    // Only a good answer may be cached: what is missing now may be there in a moment.
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
    if (path === 'sent' || (await sendRetired())) return
    return found === undefined ? notice('404.html', 404) : follow(found)

    function send(file: string, status: number): Promise<boolean> {
      return sendFile({ cache, file, status, caching }, request, response)
    }

    /** Immutable files alone: their addresses never stand for anything else. */
    async function sendRetired(): Promise<boolean> {
      const path = decoded(url?.pathname ?? '')
      if (retired === undefined || path === undefined || !caching.includes('immutable'))
        return false
      const file = retiredDays(retired)
        .map((day) => join(retired, day, path))
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

    async function follow({ rule, to }: RedirectMatch): Promise<void> {
      if (rule.status === 301 || rule.status === 302) redirect(response, rule.status, to)
      else await notice(join(to, 'index.html'), rule.status)
    }
  }
}

interface Asked {
  /** Null where it names nothing. */
  readonly url: URL | null
  readonly caching: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Later rules win over earlier ones. */
function readAsked(asked: string, rules: ReturnType<typeof headerRules>): Asked {
  // Not resolved against a base: `//name` would be taken for a host.
  const url = URL.parse(asked.startsWith('/') ? `http://localhost${asked}` : asked)
  const matching = rules.filter(({ path }) => url?.pathname.startsWith(path.slice(0, -1)))
  const { 'Cache-Control': caching = 'no-cache', ...values } = Object.assign(
    {},
    ...matching.map(({ values }) => values),
  ) as Record<string, string>
  return { url, caching, headers: Object.entries(values).filter(([name]) => name !== hsts) }
}

function redirect(response: ServerResponse, status: 301 | 302, to: string): void {
  response.writeHead(status, { Location: to }).end()
}
