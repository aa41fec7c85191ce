import { html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { hiddenFields } from '../../parts/desk/hidden-fields.ts'
import { peopleStrings as words } from '../../strings/people.ts'
import { deskFrame } from './desk-frame.ts'

interface Again {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/** A person shows who they are, and what they asked for goes on. */
export function deskConfirmPage(site: Site, { action, method, fields }: Again): string {
  return deskFrame(site, {
    title: words.confirm,
    main: html`<p>${words.confirmText}</p>
      <form method="${method}" action="${action}" data-passkey="xac-nhan" data-words="${words.scriptWords}">${hiddenFields(fields)}
        <p><button type="submit">${words.confirmButton}</button></p></form>
      <p role="status"></p>
      <p>${words.confirmOtherwise}</p>
      <p><a href="/kiem-duyet/">${words.back}</a></p>
      <script type="module" src="${site.assets['passkeys.js']}"></script>`,
  })
}
