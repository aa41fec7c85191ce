import { showAround } from './around.js'
import { keyOf, presentCard, queue } from './cards.js'
import { send } from './send.js'

// Milliseconds: who passes over a comment does not claim it, and who stays renews before the minute is over.
const patience = 1000
const renewal = 40_000
let soon
let claimed

export function watchClaims() {
  queue.addEventListener('read', ({ detail: { card } }) => {
    showAround(card)
    free()
    clearTimeout(soon)
    soon = setTimeout(claim, patience)
  })
  addEventListener('pagehide', free)
}

async function claim() {
  clearTimeout(soon)
  soon = setTimeout(claim, renewal)
  const card = presentCard()
  if (!card || card.hidden || document.hidden) return
  claimed = keyOf(card)
  const { by } = await send(`comments/${claimed}/claim`, {})
  if (by) showReader(card, by)
}

function free() {
  if (!claimed) return
  void fetch(`/api/moderation/comments/${claimed}/claim`, {
    method: 'DELETE',
    keepalive: true,
  }).catch(() => {})
  claimed = undefined
}

export function showReader(card, by) {
  const place = card.querySelector('.desk-reader')
  const text = by && by !== queue.dataset.me ? ` · ${queue.dataset.reader} ${by}` : ''
  if (place.textContent !== text) place.textContent = text
}
