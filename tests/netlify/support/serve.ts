import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NetlifyDev } from '@netlify/dev'
import { FunctionsHandler } from '@netlify/functions-dev'
import { RedirectsHandler } from '@netlify/redirects'
import { StaticHandler } from '@netlify/static'

/** Serves a built folder as Netlify routes it: says its address, and ends with its input. */
const [folder = ''] = process.argv.slice(2)
// The function looks for its edition where it runs.
process.chdir(folder)
const publicDir = join(folder, '_site')
const files = new StaticHandler({ directory: publicDir })
const rules = new RedirectsHandler({
  publicDir,
  projectDir: folder,
  configRedirects: [],
  jwtRoleClaim: '',
  jwtSecret: '',
})
/**
 * The package would bundle the function anew for each request, the same every time, into a folder that goes with the answer:
 * here the first bundle stays, in a folder that stays.
 */
const bundles = new Proxy(
  {},
  { set: (kept, name, value) => value === undefined || Reflect.set(kept, name, value) },
)
// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const { match } = FunctionsHandler.prototype
FunctionsHandler.prototype.match = function (request) {
  Object.assign(this, { buildCache: bundles })
  return match.call(this, request, join(folder, '.netlify', 'bundled'))
}
const off = { enabled: false }
const on = { enabled: true }
const netlify = new NetlifyDev({
  projectRoot: folder,
  skipGitignore: true,
  serverAddress: null,
  aiGateway: off,
  blobs: off,
  database: off,
  edgeFunctions: off,
  geolocation: off,
  images: off,
  server: off,
  environmentVariables: on,
  functions: on,
  headers: on,
  redirects: on,
  staticFiles: on,
})
await netlify.start()
const server = createServer((asked, response) => {
  answer(asked, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    response.destroy()
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`)
})
process.stdin.resume().once('end', () => process.exit(0))

async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  // It becomes the function's `context.ip`.
  asked.headers['x-forwarded-for'] ??= asked.socket.remoteAddress
  const { headers, body, status } = await routed(asked)
  response.writeHead(status, [...headers].flat())
  if (body === null || asked.method === 'HEAD') response.end()
  else await pipeline(Readable.fromWeb(body as never), response)
}

/** The package leaves two things to whoever uses it: the page for what is nowhere, and the status of a rule that rewrites. */
async function routed(asked: IncomingMessage): Promise<Response> {
  const found = await netlify.handleAndIntrospectNodeRequest(asked)
  if (found === undefined) {
    const page = await files.match(new Request('http://localhost/404.html'))
    return withStatus(404, (await page?.handle()) ?? new Response())
  }
  if (found.type !== 'redirect') return found.response
  const request = new Request(`http://localhost${asked.url}`)
  const rule = await rules.match(request)
  const rewrites = rule && !rule.redirect && (rule.force || !(await files.match(request)))
  return rewrites ? withStatus(rule.statusCode, found.response) : found.response
}

function withStatus(status: number, { body, headers }: Response): Response {
  return new Response(body, { status, headers })
}
