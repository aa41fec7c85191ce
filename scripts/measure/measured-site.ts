import { randomBytes } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { environment } from '../../functions/comments/platform/environment.ts'
import { deriveSecrets } from '../../functions/comments/domain/secrets.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { writeDemo } from '../demo/write-demo.ts'
import { freePort } from './free-port.ts'
import { fillModel, modelPath } from './model-article.ts'

export interface MeasuredSite {
  readonly url: string
  close(): Promise<void>
}

export async function openMeasuredSite(): Promise<MeasuredSite> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-measure-'))
  const content = join(folder, 'content')
  await writeDemo(content)
  const model = readFileSync(`content/articles/${modelPath}.md`, 'utf8')
  const moved = model.replace(/^section: .*$/m, 'section: tin-mau')
  writeFileSync(join(content, 'articles', `${modelPath}.md`), moved)
  await writeModelComments(folder)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const args = ['--content', content, '--out', join(folder, '_site')]
  const child = spawn(process.execPath, ['scripts/serve.ts', ...args], {
    env: {
      ...environment(),
      SITE_URL: url,
      PORT: String(port),
      DATA_DIR: folder,
      SECRET_KEY: secretKey.toString('hex'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await serving(child)
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const secretKey = randomBytes(32)

async function writeModelComments(folder: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', folder })
  await fillModel(store, deriveSecrets(secretKey), Date.now())
  await store.close()
}

/** A child's output must be read to its end: a full pipe would stop it. */
async function serving(child: ChildProcess): Promise<void> {
  const { stdout } = child
  if (stdout === null) throw new Error('npm run serve has no output')
  const lines = createInterface({ input: stdout })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.startsWith('Bản Tin: ')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm run serve ended with ${String(code)}`)))
  })
}
