import { html, type Html } from '../../../html/html.ts'
import type { DeskView } from '../../../models/desk/desk-edit.ts'

/** A unit that is gone stays where it was chosen before. */
export function unitOptions(
  { comment, units: present }: DeskView,
  chosen: string,
  none: string,
): Html {
  const { unit, unitName } = comment.case ?? {}
  const isGone = unitName !== undefined && !present.some(({ key }) => key === unit)
  const units = [
    { key: '', name: none },
    ...(isGone ? [{ key: unit ?? '', name: unitName }] : []),
    ...present,
  ]
  return html`${units.map(({ key, name }) => html`<option value="${key}"${key === chosen && html` selected`}>${name}</option>`)}`
}

export function orderFields({ comment, request }: DeskView): Html {
  return html`<input type="hidden" name="version" value="${comment.version}"><input type="hidden" name="request" value="${request()}">`
}
