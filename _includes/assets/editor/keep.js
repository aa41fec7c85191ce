// Typed text stays in the browser from the first letter until it is saved; each tab keeps its own.
import { clock, drawnValue, elements, filled, form, putValues, typedValues, words } from './form.js'
import { button, showNotice } from './notices.js'

// A published article's place is its path, which no draft's name is like.
const prefix = () => `bai:${form.dataset.slug}:`
const tab =
  attempt(() => (sessionStorage.tab ??= crypto.getRandomValues(new Uint32Array(1))[0])) ?? 'x'
// Words that the server gave back unsaved are like none that are saved.
const isUnsaved = 'unsaved' in form.dataset
let saved = isUnsaved ? '' : JSON.stringify(typedValues(drawnValue))

export function isDirty() {
  return JSON.stringify(typedValues()) !== saved
}

// Says whether the browser keeps it.
export function keepTyped() {
  if (!isDirty()) return forgetTyped()
  const kept = { at: Date.now(), version: elements.version.value, values: typedValues() }
  return attempt(() => (localStorage.setItem(prefix() + tab, JSON.stringify(kept)), true))
}

// Only what was saved: what was typed meanwhile stays.
export function markSaved(values) {
  saved = JSON.stringify(values)
  keepTyped()
}

// What was typed since goes along to the new place.
export function moveKept(slug) {
  forgetTyped()
  form.dataset.slug = slug
}

export function offerKept() {
  const all = attempt(() => Object.keys(localStorage)) ?? []
  for (const key of all.filter((each) => each.startsWith(prefix()))) offer(key)
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(prefix()) && newValue) showNotice('tab', words.otherTab)
  })
}

function offer(key) {
  const kept = attempt(() => JSON.parse(localStorage.getItem(key)))
  const own = typedValues()
  const known = isUnsaved ? JSON.stringify(own) : saved
  if (!kept?.values || JSON.stringify({ ...own, ...kept.values }) === known)
    return attempt(() => localStorage.removeItem(key))
  const take = () => {
    // Begun on an older text, it is compared with the newer one when it is saved.
    elements.version.value = kept.version
    putValues(kept.values)
    if (key !== prefix() + tab) attempt(() => localStorage.removeItem(key))
    const undo = button(words.useSaved, () => {
      if (isUnsaved) return putValues(own)
      forgetTyped()
      return location.replace(`/bien-tap/${form.dataset.slug}/`)
    })
    showNotice('kept', filled(words.restored, { at: clock(kept.at) }), undo)
  }
  // The server's answer has what this tab typed last, and begins at what it has shown of others.
  if (key === prefix() + tab && !isUnsaved) return take()
  const forget = button(words.forget, () => {
    if (key !== prefix() + tab) attempt(() => localStorage.removeItem(key))
    showNotice('kept')
  })
  const text = filled(words.offered, { at: clock(kept.at) })
  return showNotice('kept', text, button(words.takeBack, take), ' ', forget)
}

function forgetTyped() {
  return attempt(() => (localStorage.removeItem(prefix() + tab), true))
}

// Storage may be denied, full, or hold what we never wrote.
function attempt(action) {
  try {
    return action()
  } catch {}
}
