import {
  cardsLeft,
  goTo,
  keyOf,
  neighbourOf,
  queue,
  readCard,
  setVersion,
  versionOf,
  words,
} from './cards.js'
import { forgetAround } from './around.js'
import { isPointed } from './pointer.js'
import { fetchPage, send } from './send.js'
import { announce, ending, noteDeed } from './toast.js'

let underWay = 0

// The form's id, once for each version: sent again after a failure, it is the same request.
export function orderOf(card, form) {
  const { verdict } = form.dataset
  const version = versionOf(card)
  const request = `${card.querySelector('[name=request]').value}:${verdict}:${version}`
  const fields = new FormData(form)
  const [reason, note] = [fields.get('reason') ?? undefined, fields.get('note') || undefined]
  return { request, comment: keyOf(card), version, verdict, reason, note }
}

// The card goes at once, its room stays; it comes back if nothing was settled.
export async function settle(card, order) {
  leave(card)
  announce(words.done[order.verdict], card)
  underWay += 1
  const answer = send('decisions', { decisions: [order] })
  await noteDeed(
    answer.then((told) => {
      underWay -= 1
      return finish(card, order.request, told)
    }),
  )
}

export function leave(card) {
  const next = neighbourOf(card) ?? neighbourOf(card, -1)
  card.hidden = true
  goTo(next)
}

// How it is undone, where it was done.
export async function finish(card, request, { outcome, version }) {
  const isSettled = outcome === 'done' || outcome === 'repeated'
  if (isSettled) setVersion(card, version)
  if (outcome !== 'done') announce(ending(outcome), card)
  if (isSettled) count(-1)
  card.hidden =
    isSettled || outcome === 'missing' || (outcome === 'conflict' && !(await showPresent(card)))
  // What is out of sight must not be ticked.
  if (card.hidden) card.querySelector('[type=checkbox]').checked = false
  else if (!isPointed()) goTo(card)
  if (isSettled && underWay === 0 && cardsLeft().length === 0 && !isPointed()) goOn(card, request)
  return isSettled && (() => takeBack(card, request))
}

// With what the other did, and to which text; what was typed stays.
export async function showPresent(card) {
  const page = await fetchPage(`/kiem-duyet/y-kien/${keyOf(card)}/`)
  const present = page?.querySelector('.desk-alone .desk-comment')
  if (!present) return false
  const typed = card.querySelector('[name=note]')?.value ?? ''
  forgetAround(card)
  card.replaceChildren(...present.childNodes)
  card.querySelector('details.meta')?.setAttribute('open', '')
  const note = card.querySelector('[name=note]')
  if (note) note.value = typed
  return true
}

async function takeBack(card, request) {
  announce(words.undoing, card)
  const { outcome, version } = await send('undo', { request })
  const isDone = outcome === 'done' || outcome === 'repeated'
  if (isDone) setVersion(card, version)
  forgetAround(card)
  announce(isDone ? words.undone : ending(outcome), card)
  card.hidden = !isDone
  if (!isDone) return
  count(1)
  card.focus({ preventScroll: isPointed() })
  readCard(card)
}

// The list is done: what comes next, with the way back to the last deed.
function goOn(card, request) {
  if (!document.querySelector('a[rel=next]')) return
  const address = new URL(location)
  for (const name of ['after', 'chon', 'y']) address.searchParams.delete(name)
  address.searchParams.set('viec', request)
  address.searchParams.set('y', keyOf(card))
  address.hash = ''
  location.assign(address)
}

// What waits, in the tab's title and in the menu.
function count(change) {
  if (queue.dataset.state === 'pending') showCount(Number(queue.dataset.pending) + change)
}

export function showCount(pending) {
  queue.dataset.pending = pending
  const title = document.title.replace(/^\([\d.]+\) /, '')
  const shown = pending.toLocaleString('vi')
  document.title = pending > 0 ? `(${shown}) ${title}` : title
  const place = document.querySelector('nav a[href$="=pending"]')
  if (place) place.textContent = place.textContent.replace(/\([\d.]+\)$/, `(${shown})`)
}
