import type { Ended } from '../run.ts'

/** A process that has everything loaded already, and runs the build command anew for each message, from its first line on. */
process.on('message', ({ words, environment }: Asked) => {
  void runAnew(words, environment).then((ended) => process.send?.(ended))
})

export interface Asked {
  readonly words: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

let runs = 0

async function runAnew(words: Asked['words'], environment: Asked['environment']): Promise<Ended> {
  process.argv = [process.execPath, ...words]
  process.env = { ...environment }
  const told = { stdout: '', stderr: '' }
  let code: number | undefined
  for (const stream of ['stdout', 'stderr'] as const)
    process[stream].write = (part: string | Uint8Array) => {
      // A process that has ended says nothing more.
      if (code === undefined) told[stream] += String(part)
      return true
    }
  process.exit = (given) => {
    code ??= Number(given ?? 0)
    throw new Error('The command has ended.')
  }
  try {
    await import(`../../../scripts/build.ts?run=${(runs += 1)}`)
  } catch (error) {
    told.stderr += code === undefined ? String(error) : ''
    code ??= 1
  }
  return { code: code ?? 0, ...told }
}

process.send?.('ready')
