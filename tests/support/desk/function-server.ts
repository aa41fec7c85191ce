import { createServer } from 'node:http'
import { allRoutes } from '../../../functions/comments/http/all-routes.ts'
import { createApp } from '../../../functions/comments/http/app.ts'
import { readEnvironment } from '../../../functions/comments/platform/environment.ts'
import { openServices } from '../../../functions/comments/platform/open-services.ts'
import { openUpstashStore } from '../../../functions/comments/store/redis/upstash.ts'
import { callFunction } from '../../../server/http/call-function.ts'
import { patient } from '../servers/patient.ts'

/** The function alone in a process of its own, its edition's folder given; says its port, ends with its input. */
const [folder = ''] = process.argv.slice(2)
const settings = readEnvironment(process.env)
if ('problems' in settings || settings.secretKey === undefined || settings.store.kind !== 'upstash')
  throw new Error('The function needs an Upstash and a SECRET_KEY.')
const services = await openServices({
  settings,
  secretKey: settings.secretKey,
  // Patient: a machine that runs other tests beside this one answers hundreds at once slowly.
  store: openUpstashStore(settings.store, patient),
  folder,
  refresh: () => Promise.resolve(),
  report: (line) => void process.stderr.write(`${line}\n`),
  logs: 'words',
})
const app = createApp(services, allRoutes)
const server = createServer((request, response) => {
  callFunction(app, request, response).catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
process.stdin.resume().once('end', () => process.exit(0))
