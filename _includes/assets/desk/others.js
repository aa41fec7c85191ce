import { cardsLeft, keyOf } from './cards.js'
import { showReader } from './claims.js'
import { showCount } from './settle.js'

const pause = 30_000

// What others do meanwhile: how much waits, and who reads what.
export function watchOthers() {
  setInterval(() => {
    if (!document.hidden) void look()
  }, pause)
}

async function look() {
  try {
    const answer = await fetch(`/api/moderation/comments${location.search}`)
    if (!answer.ok) return
    const { comments, totals } = await answer.json()
    showCount(totals.pending)
    const claims = new Map(comments.map(({ id, claim }) => [id, claim?.by]))
    for (const card of cardsLeft()) showReader(card, claims.get(keyOf(card)))
  } catch {
    // The next look may find out.
  }
}
