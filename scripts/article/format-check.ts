import { formatProblem } from '../../builder/content/problems/problem.ts'
import type { CodedProblem } from './check.ts'

export type CheckForm = 'text' | 'json' | 'annotations'

export function formatCheck(problems: readonly CodedProblem[], form: CheckForm): string {
  if (form === 'json') {
    const told = problems.map(({ path, line, code, text, advice = false }) => ({
      path,
      line,
      code,
      message: text,
      advice,
    }))
    return JSON.stringify(told, null, 2)
  }
  return problems.map(form === 'text' ? formatProblem : annotationOf).join('\n')
}

/** As GitHub's and Forgejo's Actions show it beside the line. */
function annotationOf({ path, line, code, text, advice }: CodedProblem): string {
  const kind = advice === true ? 'warning' : 'error'
  const place = `file=${property(path)},line=${line},title=${property(code)}`
  return `::${kind} ${place}::${message(text)}`
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
