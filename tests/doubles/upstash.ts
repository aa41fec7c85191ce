import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Redis } from 'ioredis'

export interface Upstash {
  readonly url: string
  readonly token: string
  /** The plain connection behind it, for a test that must look or tamper. */
  readonly redis: Redis
  /** How many requests have come: the round trips. */
  requests(): number
  close(): Promise<void>
}

type Command = readonly string[]
type Answer = { readonly result: unknown } | { readonly error: string }

/** Upstash's REST interface before a real Redis: `/`, `/pipeline`, `/multi-exec`, bearer token, base64 answers. */
export async function startUpstash(port: number): Promise<Upstash> {
  const token = 'loopback-token'
  const redis = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null })
  // A server that a test kills is no news: the commands that wait for it say so themselves.
  redis.on('error', () => {})
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    void serve(redis, token, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const local = typeof address === 'object' ? address?.port : undefined

  return {
    url: `http://127.0.0.1:${local}`,
    token,
    redis,
    requests: () => requests,
    async close() {
      server.closeAllConnections()
      server.close()
      redis.disconnect()
      await once(server, 'close')
    },
  }
}

async function serve(
  redis: Redis,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (code: number, body: unknown) => {
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  if (request.headers.authorization !== `Bearer ${token}`)
    return reply(401, { error: 'Unauthorized' })
  const body: unknown = JSON.parse(await text(request))
  const encode = request.headers['upstash-encoding'] === 'base64' ? toBase64 : toText

  if (request.url === '/pipeline' || request.url === '/multi-exec') {
    return reply(200, await together(redis, request.url, body as Command[], encode))
  }
  const answer = await call(redis, body as Command, encode)
  return reply('error' in answer ? 400 : 200, answer)
}

/** Commands go in upper case: ioredis turns the answers of some lower-case ones into objects. */
async function call(redis: Redis, command: Command, encode: Encode): Promise<Answer> {
  const [name = '', ...parameters] = command.map(String)
  try {
    return { result: encode(await redis.callBuffer(name.toUpperCase(), ...parameters)) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'ERR unknown' }
  }
}

async function together(
  redis: Redis,
  path: string,
  commands: readonly Command[],
  encode: Encode,
): Promise<unknown> {
  if (path === '/pipeline')
    return Promise.all(commands.map((command) => call(redis, command, encode)))
  const lines = commands.map(([name = '', ...rest]) => [
    'call',
    name.toUpperCase(),
    ...rest.map(String),
  ])
  const results = await redis.multi(lines).exec()
  return results?.map(([error, result]) =>
    error ? { error: error.message } : { result: encode(result) },
  )
}

type Encode = (value: unknown) => unknown

function toText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toText)
  return Buffer.isBuffer(value) ? value.toString() : value
}

/** Upstash leaves a bare "OK" as it is. */
function toBase64(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toBase64)
  const plain = toText(value)
  return typeof plain === 'string' && plain !== 'OK' ? Buffer.from(plain).toString('base64') : plain
}
