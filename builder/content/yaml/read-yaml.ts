import type { LineProblem } from '../text/decode.ts'
import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'
import { remarksIn, type RemarkRule } from './remarks.ts'
import { slipsIn, type YamlSlip } from './slips.ts'
import { withPlainSpaces } from './spaces.ts'
import { lineAt, treeOf, type Tree } from './tree.ts'

export interface Yaml {
  readonly data: unknown
  readonly lineOf: (path: string) => number
  readonly problems: readonly LineProblem[]
}

/** Reads on after every slip that it knows, so that a reporter sees all problems at once. */
export function readYaml(typed: string, rule: RemarkRule): Yaml {
  const plain = withPlainSpaces(typed)
  const problems = [...plain.problems]
  const lines = plain.text.split('\n')
  for (let tries = 0; tries < mostSlips; tries += 1) {
    const text = lines.join('\n')
    const tree = attempt(text)
    if ('data' in tree)
      return yamlOf(text, tree, [...problems, ...remarksIn(text, tree.scalars, rule)])
    const found = slipBehind(lines, tree)
    if (found === undefined) {
      problems.push({ line: tree.line + 1, text: inVietnamese(tree.reason) })
      break
    }
    if (!problems.some(({ line, advice }) => line === found.line + 1 && advice !== true))
      problems.push({ line: found.line + 1, text: found.slip.text })
    lines[found.line] = found.slip.corrected
  }
  return { data: undefined, lineOf: () => 1, problems }
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

/** A line whose cure lets the text be read further. It may stand far above the fault, as a quote left open does. */
function slipBehind(
  lines: readonly string[],
  fault: NoYaml,
): { line: number; slip: YamlSlip } | undefined {
  for (let line = fault.line; line >= Math.max(0, fault.line - reach); line -= 1) {
    const slip = slipsIn(lines[line] ?? '').find(({ corrected }) => {
      const then = attempt(lines.with(line, corrected).join('\n'))
      if ('data' in then || then.line > fault.line) return true
      // The next slip may stand on the very line of this fault.
      return line < fault.line && then.line === fault.line && then.reason !== fault.reason
    })
    if (slip !== undefined) return { line, slip }
  }
  return undefined
}

const reach = 20

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

function yamlOf(
  text: string,
  { data, places, faults }: Tree,
  problems: readonly LineProblem[],
): Yaml {
  return {
    data,
    lineOf: (path) => lineAt(text, placeOf(path, places)),
    problems: once([
      ...problems,
      ...faults.map((fault) => ({ line: lineAt(text, fault.place), text: fault.text })),
    ]),
  }
}

function once(problems: readonly LineProblem[]): LineProblem[] {
  return [...new Map(problems.map((each) => [`${each.line} ${each.text}`, each])).values()]
}

function placeOf(path: string, places: Tree['places']): number {
  for (let parent = path; parent !== ''; parent = parent.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const place = places.get(parent)
    if (place !== undefined) return place
  }
  return 0
}
