import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ArchiveOptions } from '../generate/archive.ts'
import type { Builder, BuilderName } from './builders.ts'
import { findDifferences } from './compare-sites.ts'
import { measure, type Cost } from './measure.ts'

export interface Race {
  readonly articles: number
  readonly costs: ReadonlyMap<BuilderName, readonly Cost[]>
  readonly faults: readonly string[]
}

export interface RaceOptions extends ArchiveOptions {
  readonly folder: string
  readonly runs: number
  /** Ours first: the others' output is compared with it. */
  readonly builders: readonly Builder[]
  readonly log: (line: string) => void
}

export async function race(options: RaceOptions): Promise<Race> {
  const { articles, folder, runs, builders, log } = options
  const costs = new Map(builders.map(({ name }): [BuilderName, Cost[]] => [name, []]))
  for (const { name, write } of builders) {
    log(`${articles} articles: writing for ${name}`)
    mkdirSync(join(folder, name), { recursive: true })
    write(join(folder, name), options)
  }
  for (let run = 1; run <= runs; run += 1) {
    for (const builder of builders) {
      mkdirSync(dirname(out(builder, run)))
      const cost = await measure(builder.command(join(folder, builder.name), out(builder, run)))
      log(`${articles} articles, run ${run}, ${builder.name}: ${cost.seconds.toFixed(2)} s`)
      costs.get(builder.name)?.push(cost)
    }
  }
  return { articles, costs, faults: check() }

  /** On ext4, writing where much was just deleted is several times slower. */
  function out({ name }: Builder, run: number): string {
    return join(folder, `${name}-run-${run}`, 'site')
  }

  function check(): string[] {
    const [first, ...others] = builders
    if (first === undefined) return []
    return others.flatMap((other) =>
      findDifferences(out(first, 1), out(other, 1)).map((fault) => `${other.title}: ${fault}`),
    )
  }
}
