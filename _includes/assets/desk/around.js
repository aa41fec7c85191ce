import { isWide, keyOf, queue } from './cards.js'
import { fetchPage } from './send.js'

let asked

// What stands around the comment that is read: one at a time, as its fields have names of their own.
export function showAround(card) {
  clearTimeout(asked)
  for (const old of queue.querySelectorAll('.desk-around'))
    if (!card.contains(old)) old.replaceChildren()
  if (isWide()) asked = setTimeout(() => void loadAround(card), 300)
}

export async function loadAround(card) {
  clearTimeout(asked)
  const place = card.querySelector('.desk-around')
  if (place.firstChild) return place
  const page = await fetchPage(`/kiem-duyet/y-kien/${keyOf(card)}/`)
  const context = page?.querySelector('.desk-context')
  if (context && card.hasAttribute('aria-current') && !place.firstChild) place.append(context)
  return place
}

export function forgetAround(card) {
  card.querySelector('.desk-around')?.replaceChildren()
}
