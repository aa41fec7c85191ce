import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { peopleStrings as words } from '../../strings/people.ts'

/** Shown by its script, where the browser knows passkeys. */
export function passkeySignIn(site: Site): Html {
  return html`<form data-passkey="vao" data-words="${words.scriptWords}" hidden>
        <p>${words.passkeyText}</p><p><button type="submit">${words.passkeyEnter}</button></p></form>
      <p role="status"></p>
      <script type="module" src="${site.assets['passkeys.js']}"></script>`
}
