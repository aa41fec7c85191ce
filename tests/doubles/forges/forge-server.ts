import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listening } from '../../support/servers/ask.ts'

export interface ForgeDouble {
  readonly url: string
  readonly token: string
  /** `METHOD /path` of each request that came, without its query. */
  readonly requests: string[]
  /** First lines of pushes that a linked site would be built for, oldest first. */
  readonly builds: string[]
  /** What goes wrong with the requests that it is asked about; undefined: nothing. */
  fault: ((request: string) => Fault | undefined) | undefined
}

/** A status instead of an answer; `never`: none comes; `lost`: it is done, and no answer comes. */
export type Fault = number | 'never' | 'lost'

export interface Asked {
  readonly method: string
  /** Below the API's own address. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

/** Thrown by an answer: the API's own refusal. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** JSON over HTTP on this machine, for whoever has the token. */
export async function serveForge(
  base: string,
  answer: (asked: Asked, double: ForgeDouble) => unknown,
): Promise<ForgeDouble> {
  const token = 'forge-token'
  const port = await listening((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const [status, message] =
        error instanceof Refused ? [error.status, error.message] : [500, String(error)]
      send(response, status, { message })
    })
  })
  const double: ForgeDouble = {
    url: `http://127.0.0.1:${port}${base}`,
    token,
    requests: [],
    builds: [],
    fault: undefined,
  }
  return double

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
    const { method = 'GET' } = request
    const path = pathname.slice(base.length)
    double.requests.push(`${method} ${path}`)
    const sent = await text(request)
    const fault = double.fault?.(`${method} ${path}`)
    if (fault === 'never') return
    if (typeof fault === 'number') return send(response, fault, { message: 'as the test wants' })
    const authorization = request.headers.authorization ?? ''
    if (!/^(?:Bearer|token) forge-token$/.test(authorization))
      return send(response, 401, { message: 'Bad credentials' })
    const body = (sent === '' ? {} : JSON.parse(sent)) as Asked['body']
    const found = answer({ method, path, query, body }, double)
    if (fault === 'lost') return void response.destroy()
    send(response, found === undefined ? 404 : method === 'POST' ? 201 : 200, found ?? {})
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

/** What Netlify does when it is told of a push. */
export function noteBuild({ builds }: ForgeDouble, message: string): void {
  if (!/\[skip (?:netlify|ci)\]/.test(message)) builds.push(message.split('\n', 1)[0] ?? '')
}
