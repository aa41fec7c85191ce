import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { RepositoryAway } from '../repository.ts'

interface GitOptions {
  readonly input?: Buffer | string
  readonly environment?: Readonly<Record<string, string>>
  /** It ends what it began also when this process is killed. */
  readonly outlives?: boolean
  /** Milliseconds after which it is ended, for what waits for another machine. */
  readonly within?: number
}

interface GitAnswer {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

export interface GitProgram {
  /** Whatever its exit code; -1 where there is no such program. */
  ask(words: readonly string[], options?: GitOptions): Promise<GitAnswer>
  /** Its output without the last line's end; throws `RepositoryAway` where it fails. */
  run(words: readonly string[], options?: GitOptions): Promise<string>
  /** Its output line by line until one is enough: then it is ended, however much it still has to say. */
  readLines(words: readonly string[], isEnough: (line: string) => boolean): Promise<void>
}

/** Needs no configuration of git's, and asks nobody at a terminal. */
export function gitProgram(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): GitProgram {
  const own = Object.entries(environment).filter(([name]) => !/^GIT_(?!SSH|CONFIG)/.test(name))
  const settled = { ...Object.fromEntries(own), ...unattended }
  return { ask, run, readLines }

  async function run(words: readonly string[], options?: GitOptions): Promise<string> {
    const { code, stdout, stderr } = await ask(words, options)
    if (code === 0) return stdout.toString().replace(/\n$/, '')
    throw new RepositoryAway(`git ${words[0]}: ${stderr.trim().split('\n', 1)[0]}`)
  }

  async function readLines(
    words: readonly string[],
    isEnough: (line: string) => boolean,
  ): Promise<void> {
    const child = spawn('git', [...always, ...words], {
      cwd: folder,
      env: settled,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    // Where there is no such program, there are no lines.
    child.once('error', () => undefined)
    for await (const line of createInterface({ input: child.stdout }))
      if (isEnough(line)) {
        child.kill()
        return
      }
  }

  function ask(
    words: readonly string[],
    { input = '', environment: more, outlives = false, within }: GitOptions = {},
  ): Promise<GitAnswer> {
    return new Promise((resolve, reject) => {
      const child = spawn('git', [...always, ...words], {
        cwd: folder,
        env: { ...settled, ...more },
        detached: outlives,
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(within !== undefined && { timeout: within }),
      })
      const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
      child.stdout.on('data', (part: Buffer) => stdout.push(part))
      child.stderr.on('data', (part: Buffer) => stderr.push(part))
      // It may end before it has read its input.
      child.stdin.on('error', () => undefined)
      child.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT'
          ? resolve({ code: -1, stdout: Buffer.alloc(0), stderr: 'no such program' })
          : reject(error),
      )
      child.once('close', (code) =>
        resolve({
          code,
          stdout: Buffer.concat(stdout),
          stderr: Buffer.concat(stderr).toString(),
        }),
      )
      child.stdin.end(input)
    })
  }
}

/** Paths are names, never patterns; a hook of the operator's is for what people commit. */
const always = ['--literal-pathspecs', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=off']

const unattended = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  // Else `git status` keeps what it saw in the index, and a kill meanwhile leaves its lock there for good.
  GIT_OPTIONAL_LOCKS: '0',
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20',
}
