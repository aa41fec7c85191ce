import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { CommentState } from '../../models/comment.ts'
import type { Site } from '../../models/page.ts'
import { allows } from '../../models/permissions.ts'
import type { WordFinding, WordsForm, WordsTrial } from '../../models/moderation/word-list.ts'
import { flaggedBody, flaggedText } from '../../parts/desk/flagged-text.ts'
import { wordListStrings as words } from '../../strings/words.ts'
import { deskFrame } from './desk-frame.ts'

export function deskWordsPage(site: Site, form: WordsForm): string {
  const { moderator, role, version, outcome } = form
  return deskFrame(site, {
    title: words.title,
    present: 'words',
    moderator,
    role,
    main: html`${outcome !== undefined && html`<p class="desk-news" role="status">${words.outcomes[outcome]}</p>`}
      <p>${words.purpose}</p>
      <ul>${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
      <p class="meta">${version === 0 ? words.shipped : words.version(formatCount(version))}</p>
      ${allows(role, 'wordList') ? changeForm(form) : html`<pre class="desk-words">${form.text}</pre>`}`,
  })
}

/** What a browser drops after `<textarea>` is its first line break. */
function changeForm({ version, text, request, trial }: WordsForm): Html {
  return html`<form method="post" autocomplete="off" action="/kiem-duyet/tu-ngu/">
        <input type="hidden" name="version" value="${version}"><input type="hidden" name="request" value="${request}">
        <label for="tu-ngu">${words.label}</label>
        <textarea id="tu-ngu" class="desk-words" name="text" rows="20" spellcheck="false">
${text}</textarea>
        <p><button type="submit" name="do" value="trial">${words.trial}</button>${trial && html` <button type="submit" class="second" name="do" value="save">${words.save}</button>`}</p>
      </form>
      ${trial && trialResult(trial)}`
}

function trialResult({ examined, caught }: WordsTrial): Html {
  return html`<section aria-labelledby="thu"><h2 id="thu">${words.trialTitle}</h2>
      <p>${words.examined(formatCount(examined))} ${caught.length === 0 && words.nothing}</p>
      ${caughtIn('approved', caught)}${caughtIn('rejected', caught)}
    </section>`
}

function caughtIn(state: Exclude<CommentState, 'pending'>, caught: WordsTrial['caught']): Html {
  const found = caught.filter((finding) => finding.state === state)
  return html`${found.length > 0 && html`<h3>${words[state](formatCount(found.length))}</h3>${found.map(finding)}`}`
}

function finding({ name, title, body, flags }: WordFinding): Html {
  return html`
      <article class="desk-comment"><h4 dir="auto">${flaggedText(title, 'title', flags)}</h4>
        <p class="meta"><bdi>${flaggedText(name, 'name', flags)}</bdi></p>
        <div class="opinion-body">${flaggedBody(body, flags)}</div>
      </article>`
}
