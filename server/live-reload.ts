import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface LiveReload {
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Problems, a line each; none when a new edition stands. */
  notify(problems: string): void
  close(): void
}

/** Served with each page, never written into it. */
export const liveScript = '<script src="/_live/script.js" defer></script>'

export function liveReload(): LiveReload {
  const script = readFileSync(new URL('live-script.js', import.meta.url))
  const listeners = new Set<ServerResponse>()
  const start = Date.now()
  let edition = 0
  let problems = ''
  const message = (): string =>
    `data: ${JSON.stringify({ edition: `${start}.${edition}`, problems })}\n\n`
  return {
    answer(request, response) {
      if (request.url === '/_live/script.js') {
        response
          .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' })
          .end(script)
        return true
      }
      if (request.url !== '/_live/events') return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write(`retry: 300\n${message()}`)
      listeners.add(response)
      request.on('close', () => listeners.delete(response))
      return true
    },
    notify(text) {
      problems = text
      if (text === '') edition += 1
      for (const listener of listeners) listener.write(message())
    },
    close() {
      for (const listener of listeners) listener.end()
    },
  }
}
