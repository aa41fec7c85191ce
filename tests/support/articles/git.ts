import { execFileSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { newsroomFile, writeFiles, type Files } from '../content/content-folder.ts'
import { temporaryFolder } from '../temporary.ts'

/** Git without any configuration of this machine's. */
const plain = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** What a newsroom's machine gives to the programs that it starts. */
export const gitEnvironment: Readonly<Record<string, string | undefined>> = plain

const person = ['-c', 'user.name=Minh', '-c', 'user.email=minh@thu.example']

export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', [...person, ...words], {
    cwd: folder,
    env: plain,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd()
}

export interface GitNewsroom {
  /** The work tree's top. */
  readonly folder: string
  readonly content: string
  /** The bare repository that the work tree was cloned from. */
  readonly upstream: string
}

/** A work tree whose `content/` holds these files, and its bare upstream, which has them too. */
export function gitNewsroom(files: Files = {}): GitNewsroom {
  const home = temporaryFolder()
  const [folder, upstream] = [join(home, 'toa-soan'), join(home, 'upstream.git')]
  // Of an earlier file of this worker, it is gone with that file's folders.
  if (template === undefined || !existsSync(template)) template = makeTemplate()
  cpSync(template, home, { recursive: true })
  const content = join(folder, 'content')
  if (Object.keys(files).length > 0) {
    writeFiles(content, files)
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '--message=Bài đã có')
    git(folder, 'push', '--quiet')
  }
  return { folder, content, upstream }
}

let template: string | undefined

/** Made once a file, as each run of git takes its time. */
function makeTemplate(): string {
  const home = temporaryFolder()
  const folder = join(home, 'toa-soan')
  git(home, 'init', '--quiet', '--bare', '--initial-branch=main', 'upstream.git')
  git(home, 'init', '--quiet', '--initial-branch=main', 'toa-soan')
  writeFiles(folder, { 'README.md': 'Toà soạn Thử.\n', 'content/newsroom.yaml': newsroomFile })
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '--message=Bắt đầu')
  git(folder, 'remote', 'add', 'origin', '../upstream.git')
  git(folder, 'push', '--quiet', '--set-upstream', 'origin', 'main')
  return home
}

/** What `git status` would tell a person. */
export function statusOf({ folder }: Pick<GitNewsroom, 'folder'>): string {
  return git(folder, 'status', '--porcelain', '--untracked-files=all')
}
