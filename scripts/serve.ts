import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, relative, resolve } from 'node:path'
import { environment } from '../functions/comments/platform/environment.ts'
import { openRepository } from '../functions/articles/platform/open-repository.ts'
import { bindKey } from '../functions/comments/store/key-fingerprint.ts'
import { openStore } from '../functions/comments/platform/open-store.ts'
import { readProduction } from '../functions/comments/platform/production.ts'
import { parseArguments, ignoreUnavailableStore } from './terminal/command.ts'
import { fail, failOnUnavailableStore } from './terminal/exit.ts'
import { openProductionServer } from '../server/production-server.ts'
import { watchRedis } from '../server/watch-redis.ts'

const help = `Usage: npm run serve [-- --content DIR --out DIR --cache DIR]

Serves the site and takes comments, for readers. Publishes what changed before it begins, on SIGHUP (after git pull, say),
on POST /_publish with PUBLISH_TOKEN, and when an embargo ends or an article expires. Decisions are redrawn in place.
SIGTERM or SIGINT ends it once everything that was asked is answered; a second one, at once.

  --content DIR  folder with newsroom.yaml, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)
  --cache DIR    where the index between editions is kept (.cache beside the site)

SITE_URL and SECRET_KEY must be set; .env.example lists all settings.`

/** Milliseconds for a stop; what takes longer is cut. Nothing acknowledged depends on it. */
const shutdownTime = 20_000

const { values } = parseArguments({
  help,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '_site' },
    cache: { type: 'string' },
  },
})
const settings = readProduction(environment(), 'serve')
if ('problems' in settings) fail(settings.problems.join('\n'))
if (!existsSync(values.content))
  fail(`There is no folder ${values.content}: name one with --content.`)
const fault = await watchRedis(settings.store, (line) => console.log(line))
if (fault !== undefined) fail(fault)
const store = await openStore(settings.store, settings.secretKey).catch(failOnUnavailableStore)
const otherKey = await bindKey(store, settings.secretKey, Date.now()).catch(ignoreUnavailableStore)
if (otherKey !== undefined) fail(otherKey)
const out = resolve(values.out)
const repository = openRepository(resolve(values.content), settings, environment())
const readOnly = await repository.readOnlyBecause()
if (readOnly !== undefined) console.log(readOnly)
const production = openProductionServer({
  edition: {
    content: resolve(values.content),
    shown: relative(process.cwd(), values.content) || '.',
    out,
    cache: resolve(values.cache ?? join(dirname(out), '.cache')),
  },
  settings,
  store,
  repository,
  log: (line) => console.log(line),
  onBroken(error) {
    console.error(error)
    process.exit(1)
  },
})
const { server } = production
server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${settings.port} is in use: stop what uses it, or choose another with PORT.`)
  fail(error.message)
})
process.on('SIGHUP', () => void production.publish())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
if (!(await production.open())) fail('No edition stands, so there is nothing to serve.')
server.listen(settings.port, settings.host, () => {
  const { address, family, port } = server.address() as AddressInfo
  console.log(`Bản Tin: http://${family === 'IPv6' ? `[${address}]` : address}:${port}`)
})

function stop(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  void production.close(shutdownTime).then(() => process.exit(0))
}
