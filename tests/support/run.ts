import { spawn, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from './temporary.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one of the repository's commands as its user would, with this on its standard input, and waits for its end. */
export async function run(
  words: readonly string[],
  environment: Environment = {},
  input = '',
): Promise<Ended> {
  const child = begin(words, environment)
  child.stdin?.end(input)
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (part: Buffer) => (output.stdout += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (output.stderr += part.toString()))
  return { code: await ended(child), ...output }
}

/** Starts a command with a plain environment: only what every machine has, a store of its own, and what is given. */
export function begin(words: readonly string[], environment: Environment = {}): ChildProcess {
  const { PATH, HOME } = process.env
  const DATA_DIR = environment['DATA_DIR'] ?? temporaryFolder()
  return spawn(process.execPath, words, {
    env: { PATH, HOME, ...compileCache, ...environment, DATA_DIR },
  })
}

/** As with npm, whose commands keep it in this very folder. */
export const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('close', resolve)
  })
}

type Environment = Readonly<Record<string, string>>
