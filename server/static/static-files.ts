import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative } from 'node:path'
import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import { retiredDays } from '../../builder/output/retired-files.ts'
import { headerRules } from '../../builder/plan/headers.ts'
import { isFile, respelled } from './file-path.ts'
import { readAsked, type Scheme } from './read-asked.ts'
import { remember } from './remember.ts'
import { retryDuringSwap } from './retry-during-swap.ts'
import type { RedirectMatch } from './redirect-matcher.ts'
import { sendFile, type HeaderList } from './send-file.ts'
import { openFileCache } from './file-cache.ts'

export interface StaticFilesOptions {
  readonly root: string
  readonly match: (url: URL) => RedirectMatch | undefined
  readonly captcha: CaptchaKind['kind']
  readonly retired?: string
  /** HTML at the end of every page: the live reload of `npm start`. */
  readonly addition?: string
}

export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  scheme?: Scheme,
) => Promise<void>

const cacheBytes = 64_000_000

/** As a static host does: redirects, 404 and 410 pages, trailing slashes, headers, compression. */
export function serveStaticFiles({
  root,
  match,
  captcha,
  retired,
  addition = '',
}: StaticFilesOptions): RequestHandler {
  const cache = openFileCache(cacheBytes, (file, bytes) =>
    addition !== '' && file.endsWith('.html')
      ? Buffer.from(bytes.toString().replace('</body>', `${addition}</body>`))
      : bytes,
  )
  const rules = headerRules(captcha)
  const read = remember((address) => readAsked(root, address, rules))
  return async (request, response, scheme = 'http') => {
    const { url: address = '/', method } = request
    const { url, file, caching, headers: both } = read(address)
    const headers = both[scheme]
    if (url === null) return end(400)
    if (method !== 'GET' && method !== 'HEAD') return end(405, 'Allow', 'GET, HEAD')
    const found = match(url)
    if (found?.rule.force === true) return follow(found)
    if (file !== undefined) {
      const moved = await retryDuringSwap(root, async () =>
        (await send(file, 200)) ? 'sent' : respelled(root, url.pathname),
      )
      if (moved === 'sent') return
      if (moved !== undefined) return end(301, 'Location', `${moved}${url.search}`)
    }
    if (await sendRetired()) return
    return found === undefined ? notice('404.html', 404) : follow(found)

    function send(file: string, status: number): Promise<boolean> {
      return sendFile({ cache, file, status, caching, headers }, request, response)
    }

    /** Only a good answer may be cached: what is missing now may be there in a moment. */
    function end(status: number, ...own: HeaderList): void {
      response.writeHead(status, [...headers, 'Cache-Control', 'no-store', ...own]).end()
    }

    /** Immutable files alone: their addresses never stand for anything else. */
    async function sendRetired(): Promise<boolean> {
      if (retired === undefined || file === undefined || !caching.includes('immutable'))
        return false
      const kept = retiredDays(retired)
        .map((day) => join(retired, day, relative(root, file)))
        .find(isFile)
      return kept !== undefined && send(kept, 200)
    }

    async function notice(path: string, status: number): Promise<void> {
      const sent = await retryDuringSwap(
        root,
        async () => (await send(join(root, path), status)) || undefined,
      )
      if (sent === undefined) end(status)
    }

    async function follow({ rule, to }: RedirectMatch): Promise<void> {
      if (rule.status === 301 || rule.status === 302) end(rule.status, 'Location', to)
      else await notice(join(to, 'index.html'), rule.status)
    }
  }
}
