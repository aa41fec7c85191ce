import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandFailed } from '../measure.ts'

export interface Rate {
  readonly perSecond: number
  /** Milliseconds in which half of the answers came, and 99 of 100. */
  readonly p50: number
  readonly p99: number
  /** Answers other than 2xx and 3xx, and connections that failed. */
  readonly errors: number
}

interface Load {
  readonly url: string
  readonly paths: readonly string[]
  readonly coding: string
  readonly seconds: number
  readonly folder: string
  /** Each path once: what is measured ends with the last of them. */
  readonly once?: boolean
}

const connections = 16

/** `wrk -v` prints its version and ends with 1. */
export function hasWrk(): boolean {
  return spawnSync('wrk', ['-v']).error === undefined
}

export async function load({
  url,
  paths,
  coding,
  seconds,
  folder,
  once = false,
}: Load): Promise<Rate> {
  const script = join(folder, 'paths.lua')
  writeFileSync(script, scriptOf(paths, once))
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', script]
  const child = spawn('wrk', [...args, '-H', `Accept-Encoding: ${coding}`, url])
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new CommandFailed(`wrk ended with ${String(code)}:\n${output}`)
  return readRate(output)
}

function scriptOf(paths: readonly string[], once: boolean): string {
  return `local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local turn = 0
request = function()
  ${once ? 'if turn == #paths then wrk.thread:stop() end\n  ' : ''}turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
`
}

export function readRate(output: string): Rate {
  const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? Number.NaN),
    p50: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(output)),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(output)),
    errors: [...(failed?.slice(1) ?? []), refused].reduce<number>(
      (sum, count) => sum + Number(count),
      0,
    ),
  }
}

function milliseconds(match: RegExpExecArray | null): number {
  const [, number = '', unit = ''] = match ?? []
  return (number === '' ? Number.NaN : Number(number)) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1)
}
