// The desk, quicker: keys, and decisions that leave the page where it is. The plain forms do the same.
const queue = document.querySelector('.desk-queue')
const words = JSON.parse(queue?.dataset.words ?? '{}')
const news = document.querySelector('.desk-toast')
let undo

if (queue) {
  queue.addEventListener('submit', (event) => {
    const { verdict } = event.target.dataset
    if (!verdict) return
    event.preventDefault()
    const reason = new FormData(event.target).get('reason') ?? undefined
    void decide(event.target.closest('article'), verdict, reason)
  })
  document.addEventListener('keydown', press)
}

// The card goes at once, and comes back if the desk says otherwise.
async function decide(card, verdict, reason, shown = false) {
  const marks = card.querySelectorAll('[name=comment]')
  const [comment, version] = marks[0].value.split('.')
  const decision = {
    request: crypto.randomUUID(),
    comment,
    version: Number(version),
    verdict,
    reason,
  }
  if (!shown) move(card)
  card.hidden = !shown
  tell(words[verdict])
  try {
    const answer = await fetch('/api/moderation/decisions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ decisions: [decision] }),
    })
    const [result] = (await answer.json()).results
    for (const mark of marks) mark.value = `${comment}.${result.version}`
    if (result.outcome === 'conflict') tell(words.conflict)
    else if (!shown && verdict !== 'restore') offer(card)
  } catch {
    card.hidden = shown
    tell(words.failed)
  }
}

// A card that came from the queue can come back to it.
function offer(card) {
  if (!card.querySelector('[data-verdict=approve]')) return
  undo = () => {
    void decide(card, 'restore', undefined, true)
    card.focus()
  }
  const button = Object.assign(document.createElement('button'), { textContent: words.undo })
  button.addEventListener('click', () => undo?.())
  news.append(' ', button)
}

function tell(text) {
  undo = undefined
  news.textContent = text
  news.hidden = false
}

function move(from, step = 1) {
  const cards = [...queue.querySelectorAll('article:not([hidden])')]
  cards[from ? cards.indexOf(from) + step : 0]?.focus()
}

function press(event) {
  const { target, key, ctrlKey, metaKey, altKey } = event
  const typing = target.matches('input:not([type=checkbox]), select, textarea')
  if (ctrlKey || metaKey || altKey || typing) return
  const card = target.closest('article')
  const press = (which) => card?.querySelector(which)?.click()
  const keys = {
    j: () => move(card),
    k: () => move(card, -1),
    a: () => press('[data-verdict=approve] button'),
    r: () => card?.querySelector('[name=reason]')?.focus(),
    x: () => press('[type=checkbox]'),
    u: () => undo?.(),
    '?': () => document.querySelector('.desk-keys').toggleAttribute('hidden'),
  }
  if (!Object.hasOwn(keys, key)) return
  event.preventDefault()
  keys[key]()
}
