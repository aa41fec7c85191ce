import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'

export function commentScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comments.js']}"></script>`
}

/** For a page about its form. Under an article it comes only once the form is near: most readers never write. */
export function formScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comment-form.js']}"></script>`
}
