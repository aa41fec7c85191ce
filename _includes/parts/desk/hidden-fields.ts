import { html, type Html } from '../../html/html.ts'

/** What was sent, to be sent once more. */
export function hiddenFields(fields: ReadonlyMap<string, readonly string[]>): readonly Html[] {
  return [...fields].flatMap(([name, values]) =>
    values.map((value): Html => html`<input type="hidden" name="${name}" value="${value}">`),
  )
}
