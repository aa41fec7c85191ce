import matter from 'gray-matter'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { suggestion } from './nearest.ts'
import { phrases } from './phrases.ts'
import type { Said } from './text.ts'

/** A file's front matter with the lines its keys stand on, and the Markdown under it. */
export interface Sheet {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  /** Lines before the body's first. */
  readonly bodyStart: number
  readonly said: Said[]
  lineOf(key: string): number
  /** Adds a problem to `said`, at the key's line. */
  say(key: string, text: string): void
}

/** Splits and parses; a string is the problem that stops the reading of this file. */
export function readSheet(text: string): Sheet | Said {
  // Only a bare fence: gray-matter would run the rest of `---js` as a program.
  if (!/^---[ \t]*\n/.test(text)) return { line: 1, text: phrases.noFence }
  const end = /\n---(.*)(?:\n|$)/.exec(text.slice(3))
  if (end === null) return { line: 1, text: phrases.noFenceEnd }
  // `----` or `--- x` would close the fence for gray-matter, and what stands under it would be lost unsaid.
  if (end[1]?.trim() !== '')
    return { line: text.slice(0, 4 + end.index).split('\n').length, text: phrases.badFence }
  const head = text.slice(0, 3 + end.index)
  const bodyAt = 3 + end.index + end[0].length
  try {
    // Options of our own also keep gray-matter from remembering every text it ever parsed.
    const data: unknown = matter(`${head}\n---\n`, { engines }).data['loaded'] ?? {}
    if (!isMapping(data)) return { line: 2, text: phrases.notAMapping }
    return sheet(data, head, text, bodyAt)
  } catch (error) {
    return yamlProblem(error)
  }
}

/** Every value stays the text that was typed: YAML would take `06:20` for 380 and a day for midnight in London. */
const engines = {
  yaml: (text: string) => ({ loaded: load(text, { schema: FAILSAFE_SCHEMA }) }),
}

/** Says which keys nobody knows, each with the nearest that we do. */
export function checkKeys(sheet: Sheet, known: readonly string[]): void {
  for (const key of Object.keys(sheet.data)) {
    if (!known.includes(key)) sheet.say(key, phrases.unknownKey(key) + suggestion(key, known))
  }
}

function sheet(data: Record<string, unknown>, head: string, text: string, bodyAt: number): Sheet {
  const said: Said[] = []
  const lines = head.split('\n')
  function lineOf(key: string): number {
    const index = lines.findIndex(
      (line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`),
    )
    return index === -1 ? 1 : index + 1
  }
  return {
    data,
    body: text.slice(bodyAt),
    bodyStart: text.slice(0, bodyAt).split('\n').length - 1,
    said,
    lineOf,
    say: (key, sentence) => said.push({ line: lineOf(key), text: sentence }),
  }
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** js-yaml's errors carry a reason and a mark; its line is counted from 0 under the fence. */
function yamlProblem(error: unknown): Said {
  const { reason, mark } = error as { reason?: string; mark?: { line?: number } }
  return { line: (mark?.line ?? 0) + 1, text: phrases.badYaml(reason ?? 'không đọc được') }
}
