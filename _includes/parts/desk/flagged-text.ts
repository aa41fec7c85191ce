import type { TextField } from '../../models/comment.ts'
import type { Flag } from '../../models/desk/desk-comment.ts'
import { html, type Html } from '../../html/html.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { flagStrings } from '../../strings/flags.ts'
import { commentBody } from '../comments/comment-body.ts'
import { linkify } from '../comments/linkify.ts'

type Part = Html | string | readonly (Html | string)[]

/** What the rules saw is marked, and says why. */
export function flaggedText(text: string, field: TextField, flags: readonly Flag[]): Html {
  return marked(text, 0, marksIn(field, flags), (part) => part)
}

export function flaggedBody(body: string, flags: readonly Flag[]): Html {
  const marks = marksIn('body', flags)
  return commentBody(body, (line, start) =>
    marked(line, start, marks, (part) => linkify(part, words.leadsTo)),
  )
}

/** `offset`: where this part of the text begins. */
function marked(
  text: string,
  offset: number,
  marks: readonly Mark[],
  draw: (part: string) => Part,
): Html {
  const parts: Part[] = []
  let from = 0
  for (const { start, end, reasons } of marks) {
    const [first, last] = [Math.max(from, start - offset), Math.min(text.length, end - offset)]
    if (first >= last) continue
    const why = [...new Set(reasons)].join('; ')
    parts.push(draw(text.slice(from, first)))
    parts.push(html`<mark title="${why}">${draw(text.slice(first, last))}</mark>`)
    from = last
  }
  return html`${parts}${draw(text.slice(from))}`
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly reasons: readonly string[]
}

/** What overlaps is one mark: marks do not nest, and cut no link in two. */
function marksIn(field: TextField, flags: readonly Flag[]): readonly Mark[] {
  const marks: Mark[] = []
  const here = flags.filter((flag) => flag.field === field)
  for (const { code, start, end } of here.toSorted((one, other) => one.start - other.start)) {
    const last = marks.at(-1)
    const reason = flagStrings[code]
    if (last === undefined || start >= last.end) marks.push({ start, end, reasons: [reason] })
    else {
      const longer = Math.max(end, last.end)
      marks[marks.length - 1] = {
        start: last.start,
        end: longer,
        reasons: [...last.reasons, reason],
      }
    }
  }
  return marks
}
