import { html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings } from '../../strings/comments.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { peopleStrings } from '../../strings/people.ts'
import { passkeySignIn } from './passkey-sign-in.ts'
import { deskFrame } from './desk-frame.ts'

/** Opening the link changes nothing, as mail scanners open links too. `nonce` names this showing of the page. */
export function deskSignInPage(site: Site, code: string, nonce: string): string {
  return deskFrame(site, {
    title: words.signIn,
    main: html`<p>${words.signInText}</p>
      <form method="post" action="/kiem-duyet/vao/${encodeURIComponent(code)}"><input type="hidden" name="trang" value="${nonce}"><p><button type="submit">${words.enter}</button></p></form>`,
  })
}

/** Tells nothing of what is inside. `written`: the reason that came with a session that has ended. */
export function deskClosedPage(site: Site, written = ''): string {
  return deskFrame(site, {
    title: words.closed,
    main: html`<p>${words.closedText}</p>
      <p><code>${words.command}</code></p>
      ${passkeySignIn(site)}
      ${
        written !== '' &&
        html`<p>${words.notDone}</p>
      <label class="field">${words.written} <textarea readonly rows="3">${written}</textarea></label>`
      }`,
  })
}

/** Whose role does not suffice learns no more than that. */
export function deskForbiddenPage(site: Site): string {
  return deskFrame(site, {
    title: peopleStrings.forbidden,
    main: html`<p>${peopleStrings.forbiddenText}</p>
      <p><a href="/kiem-duyet/">${words.back}</a></p>`,
  })
}

export function deskUnreadablePhonePage(site: Site): string {
  return deskFrame(site, {
    title: commentStrings.fields.phone,
    main: html`<p>${words.phoneSealed}</p>
      <p><a href="/kiem-duyet/">${words.back}</a></p>`,
  })
}

export function deskPhonePage(site: Site, comment: string, phone: string): string {
  return deskFrame(site, {
    title: commentStrings.fields.phone,
    main: html`<p class="desk-phone"><a href="tel:${phone}">${phone}</a></p>
      <p class="meta">${words.ofComment} ${comment}</p>
      <p>${words.phoneText}</p>
      <p><a href="/kiem-duyet/">${words.back}</a></p>`,
  })
}
