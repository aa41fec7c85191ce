import { formatTime } from '../format/format.ts'
import { html } from '../html/html.ts'
import type { MissingPage, GonePage } from '../models/page.ts'
import { strings } from '../strings/site.ts'
import { errorPage } from './error-page.ts'

export function missingPage(page: MissingPage): string {
  const [title, text] =
    page.what === 'day'
      ? [strings.missingDay, strings.missingDayText]
      : [strings.missing, strings.missingText]
  return errorPage(page, title, html`<p>${text}</p>`)
}

export function gonePage(page: GonePage): string {
  const { withdrawn, expires, title } = page.article
  const named = html`<p>“${title}”</p>`
  if (withdrawn === undefined && expires !== undefined)
    return errorPage(
      page,
      strings.expired,
      html`${named}
        <p>${strings.expiredText(formatTime(expires))}</p>`,
    )
  return errorPage(
    page,
    strings.gone,
    html`${named}
      <p>${strings.goneText}</p>
      <p>${strings.goneReason}: ${withdrawn}</p>`,
  )
}
