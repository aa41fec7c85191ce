// Stays in the browser until it is received, with the key by which the same form sent twice is one comment.
import { elements, form, make, say } from './form.js'

export const kept = [...form.querySelectorAll('[data-most]')].map(({ name }) => name)
const saved = `binh-luan:${elements.article.value}`

export function restore() {
  if (!elements.key) form.append(make('input', { type: 'hidden', name: 'key' }))
  const draft = storage((all) => JSON.parse(all.getItem(saved))) ?? {}
  if (draft.body && !elements.body.value) say(words.restored)
  for (const field of ['key', ...kept]) elements[field].value ||= draft[field] ?? ''
  if (!/^[\da-f-]{36}$/.test(elements.key.value)) renewKey()
  if (elements.body.value) keep()
}

// Says whether the browser keeps it. The phone number is never kept.
export function keep() {
  const draft = {}
  for (const field of ['key', ...kept]) draft[field] = elements[field].value
  return storage((all) => (all.setItem(saved, JSON.stringify(draft)), true))
}

export function forget() {
  storage((all) => all.removeItem(saved))
}

// Storage may be denied, missing, full, or hold what we never wrote.
function storage(deed) {
  try {
    return deed(localStorage)
  } catch {}
}

// crypto.randomUUID is missing on older phones and over plain http.
export function renewKey() {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  const hex = bytes.map((byte) => (byte + 256).toString(16).slice(1)).join('')
  elements.key.value = hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-')
}
