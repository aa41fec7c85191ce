import type { ServerResponse } from 'node:http'
import { html, type Html } from '../_includes/html/html.ts'
import { pagePolicy } from '../_includes/content-security-policy.ts'
import { serverStrings } from '../_includes/strings/server.ts'
import { liveScript } from './live-reload.ts'

/** Instead of the desk, for a browser on another machine. */
export function sendDeskElsewhere(response: ServerResponse): void {
  send(response, 403, html`<p>${serverStrings.deskElsewhere}</p>`)
}

/** Instead of the site, until there is one. */
export function sendProblems(response: ServerResponse, problems: string): void {
  response.setHeader('Retry-After', '1')
  send(response, 503, html`<p>${serverStrings.noEdition}</p><pre>${problems}</pre>`)
}

function send(response: ServerResponse, status: number, content: Html): void {
  const text = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản Tin</title></head><body>${content}</body></html>`
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy('altcha'),
    })
    .end(text.toString().replace('</body>', `${liveScript}</body>`))
}
