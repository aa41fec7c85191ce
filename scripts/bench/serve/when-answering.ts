import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { CommandFailed } from '../measure.ts'
import { statOf } from '../process-tree.ts'
import type { Server } from './servers.ts'

export async function whenAnswering(child: ChildProcess, url: string): Promise<Server> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for (let looks = 0; !(await isAnswered(url)); looks += 1) {
    if (child.exitCode !== null || looks > 3000)
      throw new CommandFailed(`${child.spawnfile} does not answer at ${url}.`)
    await setTimeout(100)
  }
  return {
    url,
    async idle() {
      for (let before = -1000, now = 0; now - before > 5; before = now, now = ticks(child.pid ?? 0))
        await setTimeout(1000)
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Hundredths of a second: fields 14 and 15 of proc(5). */
function ticks(pid: number): number {
  const fields = statOf(pid)
  return (fields[11] ?? 0) + (fields[12] ?? 0)
}

function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
