import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Tally } from '../../../builder/publish/build-options.ts'
import { bytesOf } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { begun, workerOf } from '../../support/worker.ts'

/** What to publish, where, and out of which file of comments. */
export interface Asked {
  readonly content: string
  readonly at: number
  readonly out: string
  readonly comments: string
  /** Without it, a whole edition. */
  readonly cache?: string
}

export type Told = { readonly built: Tale } | { readonly failed: string }

/** What a build tells; `whole` says why all pages were drawn, if they were. */
export type Tale = Pick<Tally, 'reasons' | 'pages' | 'unchanged'> & { readonly whole?: string }

const program = join(import.meta.dirname, 'build-when-asked.ts')
const builder = workerOf<Asked, Told>(program)

/** Publishes with the index of the last edition; nothing else is remembered between two. */
export function publish(asked: Asked): Promise<Tale> {
  return ask({ ...asked, cache: join(dirname(asked.out), 'cache') })
}

/** Path → bytes of a clean whole build, and of what it leaves for the function. */
export async function cleanly(asked: Asked): Promise<Map<string, string>> {
  // A new folder each time: file systems are slow to fill what was just emptied.
  const folder = temporaryFolder()
  const out = join(folder, 'site')
  await ask({ ...asked, out })
  const files = everything(out)
  rmSync(folder, { recursive: true })
  return files
}

/** The nth change of a file, of all or of those once files are changing places. */
export interface Moment {
  readonly at: number
  readonly from: 'start' | 'writing'
}

/** Begins to publish, and dies as soon as `moment` comes; false where it was done before that. */
export async function publishUntil(asked: Asked, { at, from }: Moment): Promise<boolean> {
  const doomed = await begun(program, {
    execArgv: ['--import', join(import.meta.dirname, 'doomed.ts')],
    env: { ...process.env, DOOMED_AT: String(at), DOOMED_FROM: from },
  })
  const ended = once(doomed, 'exit')
  doomed.once('message', () => doomed.disconnect())
  doomed.send({ ...asked, cache: join(dirname(asked.out), 'cache') })
  const [, signal] = await ended
  return signal === 'SIGKILL'
}

/** Path → bytes of a site and of what its edition leaves for the function. */
export function everything(out: string): Map<string, string> {
  const files = bytesOf(out)
  for (const [path, bytes] of bytesOf(join(dirname(out), '.edition')))
    // The name differs for every edition, and nothing else is in it.
    if (path !== 'imprint') files.set(`.edition/${path}`, bytes)
  return files
}

/** Path → what changes when anything touches the file. */
export function places(out: string): Map<string, string> {
  return new Map(
    [...bytesOf(out).keys()].map((path) => {
      const { ino, mtimeMs } = statSync(join(out, path))
      return [path, `${ino} ${mtimeMs}`]
    }),
  )
}

/** Paths whose bytes differ, or which only one has. */
export function differing(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .sort()
}

async function ask(asked: Asked): Promise<Tale> {
  const answer = await builder(asked)
  if ('failed' in answer) throw new Error(answer.failed)
  return answer.built
}
