import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Role } from '../../_includes/models/roles.ts'
import { environment } from '../../functions/comments/platform/environment.ts'
import { demoWorkspace } from '../demo/workspace.ts'
import { freePort } from '../measure/free-port.ts'

/** `npm start`, with a way in for each role. */
export interface ShownNewsroom {
  readonly url: string
  /** A link that signs in once. */
  link(role: Role): string
  close(): Promise<void>
}

export function openOwnNewsroom(): Promise<ShownNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-shown-'))
  return open('content', folder, () => rmSync(folder, { recursive: true, force: true }))
}

/** Generated, with comments in every state, and a git repository, so that the editor can save. */
export async function openDemoNewsroom(): Promise<ShownNewsroom> {
  const workspace = await demoWorkspace()
  const { content } = workspace
  await workspace.store.close()
  const git = (...words: string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=Minh', '-c', 'user.email=minh@thu.example', ...words], {
      cwd: content,
    })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=Bài đã có')
  return open(content, join(content, '..'), () => workspace.remove())
}

const people: Readonly<Record<Role, string>> = {
  reporter: 'Lan',
  moderator: 'Hoa',
  editor: 'Minh',
  admin: 'Bình',
}

async function open(content: string, folder: string, remove: () => void): Promise<ShownNewsroom> {
  const port = String(await freePort())
  const env = { ...environment(), PORT: port, DATA_DIR: folder, NODE_NO_WARNINGS: '1' }
  const words = ['scripts/start.ts', '--content', content, '--out', join(folder, '_site')]
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await serving(child)
  return {
    url: `http://localhost:${port}`,
    link(role) {
      const add = ['scripts/staff.ts', 'add', people[role], '--role', role]
      return execFileSync(process.execPath, add, { env, encoding: 'utf8' }).trim()
    },
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      remove()
    },
  }
}

/** A child's output must be read to its end: a full pipe would stop it. */
async function serving(child: ChildProcess): Promise<void> {
  const { stdout } = child
  if (stdout === null) throw new Error('npm start has no output')
  const lines = createInterface({ input: stdout })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.startsWith('Bàn kiểm duyệt: ')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${String(code)}`)))
  })
}
