import { html } from '../../html/html.ts'
import { deskWorkStrings as words } from '../../strings/moderation/desk-work.ts'

/** Shown by the script alone; single keys can be turned off (WCAG 2.1.4). */
export const deskKeys = html`<details class="desk-keys" hidden><summary>${words.keysTitle}</summary>
        <dl>${words.keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
        <p><button type="button" class="second">${words.keysOff}</button></p>
      </details>`
