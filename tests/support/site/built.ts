import { join } from 'node:path'
import { contentFolder, type Files } from '../content/content-folder.ts'
import { run, type Ended } from '../run.ts'
import { temporaryFolder } from '../temporary.ts'
import { workerOf } from '../worker.ts'
import type { Asked } from './build-again.ts'

export const moment = '2026-01-31T12:00:00+07:00'

type Environment = Readonly<Record<string, string>>

/** Builds a content folder with the real command and says where the site lies. */
export async function built(
  content: string,
  words: readonly string[] = [],
  environment: Environment = {},
): Promise<string> {
  const out = join(temporaryFolder(), 'site')
  const ended = await build(content, out, words, environment)
  if (ended.code !== 0) throw new Error(ended.stderr)
  return out
}

export function builtFrom(files: Files): Promise<string> {
  return built(contentFolder(files))
}

/** Runs the command in a process that ran it before: most of a small build is the loading of programs. */
export function build(
  content: string,
  out: string,
  words: readonly string[] = [],
  environment: Environment = {},
): Promise<Ended> {
  return warm({
    words: buildWords(content, out, words),
    environment: { PATH: process.env['PATH'], ...storeBeside(out), ...environment },
  })
}

const warm = workerOf<Asked, Ended>(join(import.meta.dirname, 'build-again.ts'))

/** Runs the command in a process of its own, as its user does. */
export function buildAlone(
  content: string,
  out: string,
  words: readonly string[] = [],
  environment: Environment = {},
): Promise<Ended> {
  return run(buildWords(content, out, words), { ...storeBeside(out), ...environment })
}

export function buildWords(content: string, out: string, words: readonly string[]): string[] {
  return ['scripts/build.ts', '--content', content, '--out', out, '--at', moment, ...words]
}

/** No comments unless a test says where. */
function storeBeside(out: string): Environment {
  return { DATA_DIR: join(out, '../data') }
}
