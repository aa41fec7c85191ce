import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeCode } from '../functions/comments/codes.ts'
import { openStore } from '../functions/comments/open.ts'
import { fail, readWords, settingsOrFail } from './command.ts'

import { writeDemo } from './demo/write-demo.ts'
import { secretKeyOf } from './serve/desk.ts'
import { serving, supervise } from './serve/supervise.ts'
import { openStudio } from './serve/studio.ts'

const help = `Usage: npm start [-- --demo --content DIR --out DIR]

Builds the site, serves it, and rebuilds when an article, a page or a template changes.

  --demo         a generated archive instead of yours, to see the site full
  --content DIR  folder with newsroom.ts, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)

PORT (8888) and HOST (127.0.0.1) are read from the environment.`

const { values } = readWords({
  help,
  options: { demo: { type: 'boolean' }, content: { type: 'string' }, out: { type: 'string' } },
})
const settings = settingsOrFail()
// A changed template needs a fresh process; this one only watches over the one that serves.
if (!supervise(['_includes', 'functions', 'scripts', 'content'])) await serve()

async function serve(): Promise<void> {
  const temporary = values.demo === true ? mkdtempSync(join(tmpdir(), 'ban-tin-demo-')) : undefined
  if (temporary !== undefined) writeDemo(join(temporary, 'content'))
  const content =
    temporary === undefined ? (values.content ?? 'content') : join(temporary, 'content')
  const out = values.out ?? (temporary === undefined ? '_site' : join(temporary, '_site'))
  const { port, host } = settings
  const url = `http://localhost:${port}`
  const folder = temporary ?? (settings.store.kind === 'sqlite' ? settings.store.folder : '.data')
  const store = await openStore(
    temporary === undefined ? settings.store : { kind: 'sqlite', folder: temporary },
  )
  const studio = openStudio({
    edition: {
      content: resolve(content),
      shown: content,
      out: resolve(out),
      url,
      drafts: true,
      demo: temporary !== undefined,
    },
    settings,
    store,
    secretKey: secretKeyOf(folder, settings.secretKey),
    say: (line) => console.log(line),
  })
  studio.server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${port} is in use: stop what uses it, or choose another with PORT=8889 npm start.`)
    fail(error.message)
  })
  await studio.ready
  const code = await makeCode(store, 'toa-soan', Date.now())
  studio.server.listen(port, host, () => {
    console.log(`Bản Tin: ${url}`)
    console.log(`Bàn kiểm duyệt: ${url}/kiem-duyet/vao/${code}`)
    serving()
  })
  const stop = (): void => {
    void studio.close().then(() => {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
      process.exit(0)
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
