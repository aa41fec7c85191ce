import {
  announce,
  clearOnce,
  clock,
  filled,
  form,
  longestWait,
  typedForm,
  typedValues,
  words,
} from './form.js'
import { isSame, showConflict } from './conflict.js'
import { inTurn } from './in-turn.js'
import { isDirty, keepTyped, markSaved, moveKept } from './keep.js'
import { showProblems } from './problems.js'

const inSaveTurn = inTurn(() => announce(words.refused.other))
let again
let wait = 5
// Sent to the editors once it gets through, whatever is saved until then.
let isSendDue = false

// One after the other; each begins at what the one before has saved.
export function save(isReady = false) {
  clearTimeout(again)
  isSendDue ||= isReady
  return inSaveTurn(send)
}

// Once what is on its way has arrived: only then is it known what is left.
export async function saveTyped() {
  await inSaveTurn(() => undefined)
  if (!isDirty() && !isSendDue) return true
  return (await save()) === true && saveTyped()
}

export function noticeTyping() {
  announce(keepTyped() ? (isDirty() ? words.dirty : '') : words.unkept)
}

async function send() {
  const isReady = isSendDue
  const values = typedValues()
  const body = typedForm()
  if (isReady) body.set('ready', 'yes')
  announce(words.saving)
  let answer
  let read
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout?.(longestWait),
    })
    read = await answer.json()
  } catch {
    return retry()
  }
  const isAway = answer.status >= 500 && !read.type?.endsWith('no_repository')
  if (isAway || answer.status === 429) return retry()
  if (read.type?.endsWith('/conflict') && isSame(read)) {
    form.elements.version.value = read.version
    return send()
  }
  if (isReady) isSendDue = false
  if (answer.ok) return settle(read, values)
  if (read.type?.endsWith('/conflict')) return showConflict(read)
  if (read.problems) showProblems(read.problems)
  return announce(refusal(answer.status, read.type?.split('/').pop()))
}

function settle({ version, ready, problems, path = form.dataset.slug }, values) {
  wait = 5
  for (const input of document.querySelectorAll('[name=version]')) input.value = version
  const isMoved = path !== form.dataset.slug
  if (isMoved) moveKept(path)
  markSaved(clearOnce(values))
  if (isMoved) return (location.replace(`/bien-tap/${path}/?da=saved`), true)
  showProblems(problems)
  showConflict()
  announce(filled(ready ? words.sent : words.saved, { at: clock(Date.now()) }))
  if (isDirty()) announce(words.dirty)
  return true
}

function retry() {
  clearTimeout(again)
  announce(words.away)
  again = setTimeout(save, wait * 1000)
  wait = Math.min(wait * 2, 60)
}

function refusal(status, code) {
  if (status === 401) return words.signedOut
  if (status === 413) return words.large
  return words.refused[code] ?? words.refused[status] ?? words.refused.other
}
