import { reachedFrom } from './imports.ts'

/** Mermaid (mermaid.js.org); an arrow is left out where others together already say it. */
export function mermaidOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string {
  const arrows = [...graph].flatMap(([room, others]) =>
    [...others]
      .filter(
        (other) =>
          !reachedFrom(
            [...others].filter((one) => one !== other),
            graph,
          ).has(other),
      )
      .map((other) => `  ${room} --> ${other}\n`),
  )
  return `flowchart TD\n${arrows.join('')}`
}
