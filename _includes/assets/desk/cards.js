import { isPointed } from './pointer.js'

export const queue = document.querySelector('.desk-queue')
export const words = JSON.parse(queue?.dataset.words ?? '{}')

const wide = matchMedia('(min-width: 64rem)')

export function isWide() {
  return wide.matches
}

export function cardsLeft() {
  return [...queue.querySelectorAll('.desk-comment:not([hidden])')]
}

// The one that is read; on a wide screen it stands beside the list.
export function presentCard() {
  return queue.querySelector('.desk-comment[aria-current]')
}

export function readCard(card) {
  const former = presentCard()
  if (!card || card === former) return
  former?.removeAttribute('aria-current')
  card.setAttribute('aria-current', 'true')
  queue.dispatchEvent(new CustomEvent('read', { detail: { card, former } }))
}

// After a press of a pointer nothing under it may move: the next one is read when a key asks for it.
export function goTo(card) {
  if (!card) return
  card.focus({ preventScroll: isPointed() })
  if (!isPointed()) readCard(card)
}

export function neighbourOf(card, step = 1) {
  const cards = cardsLeft()
  return cards[card ? cards.indexOf(card) + step : 0]
}

export function keyOf(card) {
  return card.dataset.comment
}

export function versionOf(card) {
  return Number(card.querySelector('[name=comment]').value.split('.')[1])
}

export function setVersion(card, version) {
  for (const mark of card.querySelectorAll('[name=comment]'))
    mark.value = `${keyOf(card)}.${version}`
}
