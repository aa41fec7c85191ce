import { html, type Html } from '../../html/html.ts'
import { longestObjection } from '../../models/objection.ts'
import { objectionStrings as words } from '../../strings/moderation/objections.ts'

export function objectionForm(code: string): Html {
  return html`<form class="withdraw" method="post" autocomplete="off" action="/binh-luan/theo-doi/${encodeURIComponent(code)}/de-nghi">
    <h2>${words.title}</h2>
    <p>${words.text}</p>
    <p class="field"><label for="de-nghi">${words.field}</label><textarea id="de-nghi" name="text" rows="4" required maxlength="${String(longestObjection * 4)}" dir="auto"></textarea></p>
    <p><button type="submit" class="second">${words.send}</button></p>
  </form>`
}
