import { html, type Html } from '../../html/html.ts'
import { formKeys, type DraftForm } from '../../models/editor.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { formatCommentTime } from '../comments/comment-time.ts'
import { startOf } from './draft-field.ts'

type Difference = readonly [name: string, own: string, theirs: string | undefined]

/** Nothing of either is lost: the person's own stands in the form. */
export function theirText(
  { theirs, values }: Pick<DraftForm, 'theirs' | 'values'>,
  more: readonly Difference[],
): Html | false {
  if (theirs === undefined) return false
  const all = formKeys.map(({ key, kind }): Difference => {
    const pair = [values[key], theirs.values[key]] as const
    const [own, their] = kind === 'switch' ? pair.map(switched) : pair
    return [words.fields[key], own ?? '', their]
  })
  const other = [...all, ...more].filter(([, own, their = '']) => own !== their)
  return html`<label class="field editor-theirs">${words.theirs(theirs.by)} (${formatCommentTime(theirs.at)}) <textarea readonly rows="16">${startOf(theirs.body)}</textarea></label>
    ${
      other.length > 0 &&
      html`<section class="editor-theirs"><p>${words.differs}</p>
      <ul>${other.map(([name, , value = '']) => html`<li>${name}: ${value || words.empty}</li>`)}</ul></section>`
    }`
}

function switched(value: string): string {
  return words.switched[value === 'true' ? 'true' : 'false']
}
