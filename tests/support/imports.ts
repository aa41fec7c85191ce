import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  readonly file: string
  /** A file of ours, or a package’s name. */
  readonly to: string
}

export const sources = globSync(
  '{eleventy.config.ts,{_includes,content,functions,builder,server,importer,scripts}/**/*.ts}',
  { exclude: ['scripts/bench/{hugo,eleventy}/**'] },
).sort()

const written = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bURL\(\s*)'([^']+\.[jt]sx?|[^'.][^']*)'/g

/** What the sources import, statically, lazily or as the file of a thread. */
export const imports: readonly Import[] = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(written)].map(([all, to = '']) => ({
    file,
    to: all.startsWith('URL') || to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
  })),
)

export type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** The same, told of folders, rooms, or whatever else `nameOf` makes of a file; undefined leaves it out. */
export function graphOf(nameOf: (file: string) => string | undefined): Graph {
  const graph = new Map<string, Set<string>>()
  for (const { file, to } of imports) {
    const [one, other] = [nameOf(file), nameOf(to)]
    if (one === undefined || other === undefined || one === other) continue
    graph.set(one, (graph.get(one) ?? new Set()).add(other))
  }
  return graph
}

/** Everything that can be come to from there. */
export function reachedFrom(starts: Iterable<string>, graph: Graph): Set<string> {
  const reached = new Set<string>()
  const open = [...starts]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of graph.get(next) ?? []) {
      if (reached.has(one)) continue
      reached.add(one)
      open.push(one)
    }
  }
  return reached
}
