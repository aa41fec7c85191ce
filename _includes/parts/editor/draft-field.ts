import { html, type Html } from '../../html/html.ts'
import { formKeys, type DraftForm, type EditorNotice, type FormKey } from '../../models/editor.ts'
import type { Newsroom } from '../../models/newsroom.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** With its problems under it, which a screen reader says with it. */
export function draftField(
  key: FormKey,
  { values, problems }: Pick<DraftForm, 'values' | 'problems'>,
  newsroom: Newsroom,
): Html {
  const own = problems.filter(({ field }) => isOf(field, key))
  const { kind } = formKeys.find((each) => each.key === key) ?? formKeys[0]
  const value = values[key]
  const name = words.fields[key]
  const state = stateOf(key, own)
  if (kind === 'switch')
    return html`<label class="editor-switch"><input type="checkbox" name="${key}" value="true"${value === 'true' && html` checked`}${state}> ${name}</label>${noticesOf(key, own)}`
  return html`<label class="field">${name} ${control()}</label>${noticesOf(key, own)}`

  function control(): Html {
    if (kind === 'text')
      return html`<textarea name="${key}" rows="3"${state}>${startOf(value)}</textarea>`
    if (kind === 'section')
      return choice([
        ['', words.chooseSection],
        ...newsroom.sections.map((each) => [each.key, each.name] as const),
      ])
    if (kind === 'comments') return choice(Object.entries(words.comments))
    return html`<input type="text" name="${key}" value="${value}" autocomplete="off"${state}>`
  }

  /** A value that is none of them stays what it is. */
  function choice(known: readonly (readonly [string, string])[]): Html {
    const all = known.some(([each]) => each === value) ? known : [...known, [value, value] as const]
    return html`<select name="${key}"${state}>${all.map(
      ([each, shown]) =>
        html`<option value="${each}"${each === value && html` selected`}>${shown}</option>`,
    )}</select>`
  }
}

/** A problem of a whole group (`source`) stands under its first field. */
function isOf(field: string, key: FormKey): boolean {
  const plain = field.replace(/\[\d+\].*$/, '')
  return plain === key || formKeys.find((each) => each.key.startsWith(`${plain}.`))?.key === key
}

/** Of no field that the form has: they stand above it. */
export function otherNotices(
  problems: readonly EditorNotice[],
  more: readonly string[] = [],
): readonly EditorNotice[] {
  const shown = ['body', 'path', ...more]
  return problems.filter(
    ({ field }) => !shown.includes(field) && !formKeys.some(({ key }) => isOf(field, key)),
  )
}

export function stateOf(id: string, own: readonly EditorNotice[]): Html | false {
  const isWrong = own.some(({ advice }) => advice !== true)
  return (
    own.length > 0 &&
    html`${isWrong && html` aria-invalid="true"`} aria-describedby="loi-${id.replace('.', '-')}"`
  )
}

export function noticesOf(id: string, own: readonly EditorNotice[]): Html | false {
  return (
    own.length > 0 &&
    html`<ul class="editor-notices" id="loi-${id.replace('.', '-')}">${own.map(
      ({ message, line, advice }) =>
        html`<li class="${advice === true ? 'meta' : 'problem'}">${advice === true && words.advice}${line !== undefined && words.bodyLine(line)}${message}</li>`,
    )}</ul>`
  )
}

/** HTML drops the first line's end of a textarea. */
export function startOf(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text
}
