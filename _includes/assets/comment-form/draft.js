// Stays in the browser until it is received, with the key by which the same form sent twice is one comment.
import { elements, form, newElement, announce } from './form.js'

export const draftFields = [...form.querySelectorAll('[data-most]')].map(({ name }) => name)
const storageKey = `binh-luan:${elements.article.value}`

export function restoreDraft() {
  if (!elements.key) form.append(newElement('input', { type: 'hidden', name: 'key' }))
  const draft = storage((all) => JSON.parse(all.getItem(storageKey))) ?? {}
  if (draft.body && !elements.body.value) announce(words.restored)
  for (const field of ['key', ...draftFields]) elements[field].value ||= draft[field] ?? ''
  if (!/^[\da-f-]{36}$/.test(elements.key.value)) renewKey()
  if (elements.body.value) saveDraft()
}

// Says whether the browser keeps it. The phone number is never kept.
export function saveDraft() {
  const draft = {}
  for (const field of ['key', ...draftFields]) draft[field] = elements[field].value
  return storage((all) => (all.setItem(storageKey, JSON.stringify(draft)), true))
}

export function forgetDraft() {
  storage((all) => all.removeItem(storageKey))
}

// Storage may be denied, missing, full, or hold what we never wrote.
function storage(action) {
  try {
    return action(localStorage)
  } catch {}
}

// crypto.randomUUID is missing on older phones and over plain http.
export function renewKey() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  const hex = bytes.map((byte) => (byte + 256).toString(16).slice(1)).join('')
  elements.key.value = hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-')
}
