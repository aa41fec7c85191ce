import type { IncomingMessage, ServerResponse } from 'node:http'
import { functionOf, callFunction } from '../../../server/http/call-function.ts'
import { headerRules } from '../../../builder/plan/headers.ts'
import type { Services } from '../../../functions/comments/actions/services.ts'
import { allRoutes } from '../../../functions/comments/http/all-routes.ts'
import { createApp } from '../../../functions/comments/http/app.ts'
import { openAsk } from '../../../scripts/doctor/ask.ts'
import type { Site } from '../../../scripts/doctor/site.ts'
import { listening } from '../../support/servers/ask.ts'
import { openDesk } from '../../support/desk/desk.ts'
import { patient } from '../../support/servers/patient.ts'

/** How a server answers at one address otherwise than a good one. */
export type Changes = Readonly<Record<string, (response: ServerResponse) => void>>

const page = '<!doctype html><html lang="vi"><body>Tin tức</body></html>'

const feed = (url: string): string =>
  `<?xml version="1.0"?><feed><link rel="self" href="${url}/feed.xml" /><title>Tin &amp; ảnh</title></feed>`

const sitemap = (url: string): string =>
  `<?xml version="1.0"?><sitemapindex><sitemap><loc>${url}/sitemap-2026.xml</loc></sitemap></sitemapindex>`

/** A small site on this machine as it should be deployed, with the real desk behind it, and what is wrong with it. */
export async function deployed(
  changes: Changes = {},
  services: Partial<Services> = {},
): Promise<Site> {
  const desk = openDesk(services)
  const app = createApp(desk.services, allRoutes)
  let url = ''
  const files: Readonly<Record<string, () => string>> = {
    '/': () => page,
    '/feed.xml': () => feed(url),
    '/sitemap.xml': () => sitemap(url),
  }
  const port = await listening((request, response) => {
    const path = request.url ?? '/'
    const change = changes[path]
    setHeaders(response)
    if (change !== undefined) change(response)
    else if (functionOf(request) === 'comments') void visit(request, response)
    else response.writeHead(path in files ? 200 : 404).end((files[path] ?? files['/'])?.())
  })
  url = `http://127.0.0.1:${port}`
  return { url, ask: openAsk(fetch, patient.deadline), now: Date.now }

  async function visit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await callFunction(app, request, response)
  }
}

function setHeaders(response: ServerResponse): void {
  const [rule] = headerRules('altcha')
  for (const [name, value] of Object.entries(rule?.values ?? {})) response.setHeader(name, value)
}
