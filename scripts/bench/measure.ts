import { spawn } from 'node:child_process'
import { environment } from '../../functions/comments/platform/environment.ts'
import { childrenCpu, peakMemory } from './process-tree.ts'

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly folder: string
  readonly settings?: Readonly<Record<string, string>>
}

export interface Cost {
  readonly seconds: number
  /** Processor time of the command and all that it started. */
  readonly cpu: number
  /** Peak memory of the largest process, in MB of 1000² bytes. */
  readonly megabytes: number
  readonly output: string
}

export class CommandFailed extends Error {}

/** A fresh process; its output is shown only when it fails. */
export async function measure({ file, args, folder, settings }: Command): Promise<Cost> {
  const before = childrenCpu()
  const started = performance.now()
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => output.push(bytes))
  let peak = 0
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, peakMemory(child.pid))
  }, 50)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => clearInterval(watch))
  const seconds = (performance.now() - started) / 1000
  const told = Buffer.concat(output).toString()
  if (code !== 0) throw new CommandFailed(`${file} ${args.join(' ')} ended with ${code}:\n${told}`)
  // Some systems tell nobody.
  const megabytes = peak === 0 ? Number.NaN : peak / 1e6
  return { seconds, cpu: childrenCpu() - before, megabytes, output: told }
}

/** Of no figures there is none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.floor(figures.length * share)] ?? Number.NaN
}
