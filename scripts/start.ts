import { resolve } from 'node:path'
import { createSignInCode } from '../functions/comments/actions/credentials.ts'
import { byOperator } from '../functions/comments/domain/log-lines.ts'
import { environment } from '../functions/comments/platform/environment.ts'
import { openRepository } from '../functions/articles/platform/open-repository.ts'
import { bindKey } from '../functions/comments/store/key-fingerprint.ts'
import { parseArguments, settingsOrFail } from './terminal/command.ts'
import { fail } from './terminal/exit.ts'
import { isLoopbackName } from '../functions/comments/platform/loopback.ts'
import { demoWorkspace, ownWorkspace } from './demo/workspace.ts'
import { codeFolders, reportServing, supervise } from '../server/supervise.ts'
import { openDevServer } from '../server/dev-server.ts'

const help = `Usage: npm start [-- --demo --content DIR --out DIR]

Builds the site, serves it, and rebuilds when an article, a page or a template changes.

  --demo         a generated archive instead of yours, to see the site full
  --content DIR  folder with newsroom.yaml, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)

PORT (8888) and HOST (127.0.0.1) are read from the environment.`

const { values } = parseArguments({
  help,
  options: { demo: { type: 'boolean' }, content: { type: 'string' }, out: { type: 'string' } },
})
const settings = settingsOrFail()
// A changed template needs a fresh process, which this one then starts.
if (!supervise(codeFolders)) await serve()

async function serve(): Promise<void> {
  const { demo = false, content = 'content', out = '_site' } = values
  const workspace = demo ? await demoWorkspace() : await ownWorkspace(content, out, settings)
  const otherKey = await bindKey(workspace.store, workspace.secretKey, Date.now())
  if (otherKey !== undefined) fail(otherKey)
  const { port, host } = settings
  const url = `http://localhost:${port}`
  const repository = openRepository(resolve(workspace.content), settings, environment())
  const devServer = openDevServer({
    edition: {
      content: resolve(workspace.content),
      shown: workspace.content,
      out: resolve(workspace.out),
      url,
      drafts: true,
      demo: workspace.demo,
      onPictureProgress: (done, all) => console.log(`Pictures: ${done} of ${all} copied`),
    },
    settings,
    store: workspace.store,
    repository,
    secretKey: workspace.secretKey,
    log: (line) => console.log(line),
  })
  devServer.server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${port} is in use: stop what uses it, or choose another with PORT=8889 npm start.`)
    fail(error.message)
  })
  await devServer.ready
  const readOnly = await repository.readOnlyBecause()
  const name = 'toa-soan'
  const order = { name, role: 'admin', at: new Date().toISOString(), by: byOperator } as const
  await workspace.store.changeRole(order)
  const code = await createSignInCode(workspace.store, name, Date.now(), 'admin')
  devServer.server.listen(port, host, () => {
    console.log(`Bản Tin: ${url}`)
    if (readOnly !== undefined) console.log(readOnly)
    if (!isLoopbackName(host))
      console.log(
        `HOST=${host}: whoever shares your network can read this site with its drafts, in the open. ` +
          'The desk opens on this machine alone. For readers: npm run serve, behind https.',
      )
    console.log(`Bàn kiểm duyệt: ${url}/kiem-duyet/vao/${code}`)
    reportServing()
  })
  const stop = (): void => {
    void devServer.close().then(() => {
      workspace.remove()
      process.exit(0)
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
