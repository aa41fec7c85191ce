// Keys, and decisions without leaving the page. The plain forms do the same.
const queue = document.querySelector('.desk-queue')
const words = JSON.parse(queue?.dataset.words ?? '{}')
const news = document.querySelector('.desk-toast')
let undo
// After a press of a pointer nothing under it may move.
let isPointed = false

document.addEventListener('click', swallowDoubleClick, true)
document.addEventListener('keydown', type)
queue?.addEventListener('submit', (event) => {
  const { verdict } = event.target.dataset
  if (!verdict) return
  const card = event.target.closest('article')
  const order = read(card, verdict, new FormData(event.target).get('reason') ?? undefined)
  event.preventDefault()
  void settle(card, order)
})

// The second half of a double click must not settle the card that has moved there.
function swallowDoubleClick(event) {
  isPointed = event.detail > 0
  if (event.detail < 2 || !event.target.closest('button, summary')) return
  event.preventDefault()
  event.stopPropagation()
}

// The form's id, once for each version: sent again after a failure, it is the same request.
function read(card, verdict, reason) {
  const [comment, version] = card.querySelector('[name=comment]').value.split('.')
  const request = `${card.querySelector('[name=request]').value}:${verdict}:${version}`
  return { request, comment, version: Number(version), verdict, reason }
}

// The card goes at once, its room stays; it comes back if nothing was settled.
async function settle(card, order) {
  move(card)
  card.hidden = true
  announce(words.done[order.verdict], card)
  const { outcome, version } = await send('decisions', { decisions: [order] })
  const isSettled = outcome === 'done' || outcome === 'repeated'
  const isGone = outcome === 'conflict' || outcome === 'missing'
  if (isSettled) stamp(card, version)
  if (outcome !== 'done') announce(words.endings[outcome] ?? words.endings.unknown, card)
  card.hidden = isGone || isSettled
  // What is out of sight must not be ticked.
  if (card.hidden) card.querySelector('[type=checkbox]').checked = false
  if (isSettled) offer(card, order.request)
}

async function takeBack(card, request) {
  announce(words.undoing, card)
  const { outcome, version } = await send('undo', { request })
  const isDone = outcome === 'done' || outcome === 'repeated'
  if (isDone) stamp(card, version)
  announce(isDone ? words.undone : (words.endings[outcome] ?? words.endings.unknown), card)
  card.hidden = !isDone
  if (isDone) focus(card)
}

function stamp(card, version) {
  for (const mark of card.querySelectorAll('[name=comment]'))
    mark.value = `${card.dataset.comment}.${version}`
}

// The desk's own word, the status of what answered in its place, or why nothing could be read.
async function send(what, order) {
  let answer
  try {
    answer = await fetch(`/api/moderation/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    })
  } catch {
    return { outcome: 'offline' }
  }
  if (!answer.ok) return { outcome: answer.status }
  const { results } = await answer.json().catch(() => ({ results: [{ outcome: 'foreign' }] }))
  return results?.[0] ?? {}
}

function offer(card, request) {
  undo = () => void takeBack(card, request)
  const button = Object.assign(document.createElement('button'), { textContent: words.undo })
  button.addEventListener('click', () => undo?.())
  news.querySelector('button')?.remove()
  news.append(' ', button)
}

function announce(text, card) {
  card.dataset.told = text
  undo = undefined
  news.textContent = text
  news.hidden = false
}

function move(from, step = 1) {
  const cards = [...queue.querySelectorAll('article:not([hidden])')]
  focus(cards[from ? cards.indexOf(from) + step : 0])
}

function focus(card) {
  card?.focus({ preventScroll: isPointed })
}

// A key that is held down is one press.
function type(event) {
  const { target, key, ctrlKey, metaKey, altKey } = event
  const typing = target.matches('input:not([type=checkbox]), select, textarea')
  if (!queue || ctrlKey || metaKey || altKey || typing) return
  const card = target.closest('article')
  const click = (which) => card?.querySelector(which)?.click()
  const keys = {
    j: () => move(card),
    k: () => move(card, -1),
    a: () => click('[data-verdict=approve] button'),
    r: () => card?.querySelector('[name=reason]')?.focus(),
    e: () => click('a.desk-whole-link'),
    x: () => click('[type=checkbox]'),
    '/': () => document.querySelector('#q')?.focus(),
    u: () => undo?.(),
    '?': () => document.querySelector('.desk-keys').toggleAttribute('hidden'),
    Enter: undefined,
  }
  if (!(key in keys)) return
  if (event.repeat || keys[key]) event.preventDefault()
  if (event.repeat) return
  isPointed = false
  keys[key]?.()
}
