import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

/** Three fields, because a redirect rule of a static host can put three values into a path but cannot split a date. */
export function dateLookupForm(): Html {
  return form
}

const form = html`<form class="look-up" action="/luu-tru/">
  <fieldset>
    <legend>${strings.lookUp}</legend>
    <label>${strings.lookUpDay} <select name="ngay">${choices(31)}</select></label>
    <label>${strings.lookUpMonth} <select name="thang">${choices(12)}</select></label>
    <label>${strings.lookUpYear} <input name="nam" type="text" inputmode="numeric" pattern="[0-9]{4}" maxlength="4" size="4" autocomplete="off" required></label>
    <button type="submit">${strings.lookUpButton}</button>
  </fieldset>
</form>`

function choices(last: number): Html[] {
  return Array.from(
    { length: last },
    (_, index) => html`<option>${String(index + 1).padStart(2, '0')}</option>`,
  )
}
