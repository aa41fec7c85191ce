import { html, type Html } from '../html.ts'
import type { Site } from '../page.ts'
import { commentStrings as words } from '../strings-comments.ts'

/** For every published page that shows comments or their totals: puts in what is newer. */
export function commentScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comments.js']}"></script>`
}

/** Stands with each form. */
export function formScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comment-form.js']}"></script>`
}

/** The script's phrases. It holds none of its own: every Vietnamese phrase has one home. */
export const scriptWords = JSON.stringify({
  fields: words.fields,
  problems: words.problems,
  refusals: { ...words.refusals, closed: words.nowClosed },
  mend: words.mend,
  offline: words.offline,
  sending: words.sending,
  left: words.left,
  over: words.over,
  restored: words.restored,
  captchaFailed: words.captchaFailed,
})
