import type { Said } from '../text/text.ts'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'
import { remarksIn, type RemarkRule } from './remarks.ts'
import { slipsIn, type Slip } from './slips.ts'
import { withPlainSpaces } from './spaces.ts'
import { lineAt, treeOf, type Tree } from './tree.ts'

/** A YAML text read once, with what is wrong with it. */
export interface Yaml {
  /** Undefined where the text says nothing, or cannot be read at all. */
  readonly data: unknown
  /** The line of a key or an entry (`image.src`, `sections[0].key`), or of the nearest that holds it; 1 where there is none. */
  readonly lineOf: (path: string) => number
  readonly said: readonly Said[]
}

/** Reads on behind every slip that it knows, so that all of a file's problems are told at once. */
export function readYaml(typed: string, rule: RemarkRule): Yaml {
  const plain = withPlainSpaces(typed)
  const said = [...plain.said]
  const lines = plain.text.split('\n')
  for (let tries = 0; tries < mostSlips; tries += 1) {
    const text = lines.join('\n')
    const tree = attempt(text)
    if ('data' in tree) return yamlOf(text, tree, [...said, ...remarksIn(text, tree.scalars, rule)])
    const found = slipBehind(lines, tree)
    if (found === undefined) {
      said.push({ line: tree.line + 1, text: inVietnamese(tree.reason) })
      break
    }
    // One slip may take two cures.
    if (!said.some(({ line, advice }) => line === found.line + 1 && advice !== true))
      said.push({ line: found.line + 1, text: found.slip.text })
    lines[found.line] = found.slip.cured
  }
  return { data: undefined, lineOf: () => 1, said }
}

const mostSlips = 30

interface NoYaml {
  readonly reason: string
  /** From 0. */
  readonly line: number
}

function attempt(text: string): Tree | NoYaml {
  try {
    return treeOf(text)
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line?: number } }
    return { reason: reason ?? '', line: mark?.line ?? 0 }
  }
}

/** The slip that explains it: cured, the text can be read at least up to another line. It may stand far above (a quote left open). */
function slipBehind(
  lines: readonly string[],
  fault: NoYaml,
): { line: number; slip: Slip } | undefined {
  for (let line = fault.line; line >= Math.max(0, fault.line - reach); line -= 1) {
    const slip = slipsIn(lines[line] ?? '').find(({ cured }) => {
      const then = attempt(lines.with(line, cured).join('\n'))
      if ('data' in then || then.line > fault.line) return true
      // The next slip may stand where this one was noticed.
      return line < fault.line && then.line === fault.line && then.reason !== fault.reason
    })
    if (slip !== undefined) return { line, slip }
  }
  return undefined
}

/** Lines that a cure is looked for in. */
const reach = 20

/** js-yaml's own words, for whatever else may be wrong. */
function inVietnamese(reason: string): string {
  return reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? phrases.unreadable
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/maxDepth/, phrases.tooDeep],
  [/tab characters/, phrases.tab],
  [/quoted scalar/, phrases.openQuote],
  [/flow collection/, phrases.openBracket],
  [/escape|hexadecimal/, phrases.backslash],
  [/indentation/, phrases.indent],
]

function yamlOf(text: string, { data, places, faults }: Tree, said: readonly Said[]): Yaml {
  return {
    data,
    lineOf: (path) => lineAt(text, placeOf(path, places)),
    said: once([
      ...said,
      ...faults.map((fault) => ({ line: lineAt(text, fault.place), text: fault.text })),
    ]),
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
