// The desk without leaving its page: keys, decisions, who else is there. The plain forms do the same.
import { queue, cardsLeft, readCard } from './desk/cards.js'
import { watchClaims } from './desk/claims.js'
import { editByScript } from './desk/edit.js'
import { watchKeys } from './desk/keys.js'
import { watchOthers } from './desk/others.js'
import { notePress } from './desk/pointer.js'
import { orderOf, settle } from './desk/settle.js'

document.addEventListener('click', notePress, true)
if (queue) {
  queue.dataset.live = ''
  queue.addEventListener('submit', (event) => {
    const { target } = event
    const card = target.closest('.desk-comment')
    if (target.dataset.verdict) {
      event.preventDefault()
      void settle(card, orderOf(card, target))
    } else if (target.action.endsWith('/sua')) {
      event.preventDefault()
      void editByScript(card, target, event.submitter)
    }
  })
  queue.addEventListener('click', ({ target }) => {
    if (target.closest('.desk-open')) readCard(target.closest('.desk-comment'))
  })
  watchKeys()
  watchClaims()
  watchOthers()
  readCard(queue.querySelector(':target') ?? cardsLeft()[0])
}
