import { phrases } from '../phrases.ts'
import type { Said } from '../text.ts'
import { lineAt, treeOf, type Tree } from './tree.ts'

/** A YAML text read once, with what is wrong with it. */
export interface Yaml {
  /** Undefined where the text says nothing, or cannot be read at all. */
  readonly data: unknown
  /** The line of a key or an entry (`image.src`, `sections[0].key`), or of the nearest that holds it; 1 where there is none. */
  readonly lineOf: (path: string) => number
  readonly said: readonly Said[]
}

export function readYaml(text: string): Yaml {
  try {
    return yamlOf(text, treeOf(text))
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line?: number } }
    const said = { line: (mark?.line ?? 0) + 1, text: phrases.badYaml(reason ?? 'không đọc được') }
    return { data: undefined, lineOf: () => 1, said: [said] }
  }
}

function yamlOf(text: string, { data, places, faults }: Tree): Yaml {
  return {
    data,
    lineOf: (path) => lineAt(text, placeOf(path, places)),
    said: once(faults.map((fault) => ({ line: lineAt(text, fault.place), text: fault.text }))),
  }
}

/** A line may earn the same sentence many times. */
function once(said: readonly Said[]): Said[] {
  return [...new Map(said.map((each) => [`${each.line} ${each.text}`, each])).values()]
}

function placeOf(path: string, places: Tree['places']): number {
  for (let known = path; known !== ''; known = known.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const place = places.get(known)
    if (place !== undefined) return place
  }
  return 0
}
