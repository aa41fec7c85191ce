import { html, type Html } from '../../html/html.ts'
import { senderWords } from '../../models/case.ts'
import { caseStrings as words } from '../../strings/cases/cases.ts'

/** Two buttons, and room for what was not clear. */
export function wordForm(code: string): Html {
  return html`<form class="withdraw" method="post" autocomplete="off" action="/binh-luan/theo-doi/${encodeURIComponent(code)}/tra-loi">
    <h2>${words.wordTitle}</h2>
    <p>${words.wordText}</p>
    <p class="field"><label for="chua-ro">${words.wordField}</label><textarea id="chua-ro" name="text" rows="3" dir="auto"></textarea></p>
    <p>${senderWords.map((word) => html`<button type="submit" name="word" value="${word}"${word === 'unclear' && html` class="second"`}>${words.words[word]}</button> `)}</p>
  </form>`
}
