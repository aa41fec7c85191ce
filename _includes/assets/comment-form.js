// Shows problems before sending, keeps the draft, loses nothing. Publishing puts `words` above this line.
import { lack, renew, solved, start } from './comment-form/captcha.js'
import {
  forgetDraft,
  saveDraft,
  draftFields,
  renewKey,
  restoreDraft,
} from './comment-form/draft.js'
import { elements, form, newElement, announce } from './comment-form/form.js'
import { findProblems, countLetters, markField, showProblems } from './comment-form/problems.js'

let sending = false
// The next page once the comment was received; undefined again when another is begun.
let received

form.noValidate = true
restoreDraft()
form.addEventListener('focusin', start)
form.addEventListener('pointerdown', start)
form.addEventListener('submit', send)
form.addEventListener('input', ({ target }) => {
  if (received) beginAnother()
  if (target.ariaInvalid) markField(target.name)
  saveDraft()
  clearTimeout(target.pause)
  if (target.dataset.most)
    target.pause = setTimeout(() => sending || received || countLetters(target), 700)
})
// What was received is not kept: whoever comes back writes another.
addEventListener('pagehide', () => {
  if (!received) return
  for (const field of [...draftFields, 'phone']) elements[field].value = ''
  elements.consent.checked = false
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && received) beginAnother()
})
if (form.contains(document.activeElement)) start()

async function send(event) {
  event.preventDefault()
  if (received) return location.assign(received)
  if (sending || showProblems(findProblems())) return
  sending = true
  announce(words.sending)
  try {
    await deliver()
  } finally {
    sending = false
    if (!received) announce('')
  }
}

// Once: a proof that is spent or too old is made anew, and an answer cut off is asked for again by the form's key.
async function deliver(isLast) {
  if (!(await solved())) return showProblems([{ field: 'captcha', code: lack() }])
  let answer
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
    })
  } catch {
    return showProblems([], words.offline)
  }
  const { location: next, problems, type = '' } = await answer.json().catch(() => ({}))
  const code = answer.status === 202 ? 'half' : type.split('/').pop()
  if (next) return receive(next)
  if (problems) return showProblems(problems)
  if (code === 'captcha') void renew()
  if (!isLast && (code === 'captcha' || code === 'half')) return deliver(true)
  if (code === 'changed') renewKey()
  saveDraft()
  showProblems([], words.refusals[code] ?? words.refusals.unavailable)
}

// The words stay until the next page has come, as nothing else holds the way to it.
function receive(next) {
  received = next
  forgetDraft()
  announce(words.received, newElement('a', { href: next, textContent: words.follow }))
  location.assign(next)
}

function beginAnother() {
  received = undefined
  renewKey()
  void renew()
}
