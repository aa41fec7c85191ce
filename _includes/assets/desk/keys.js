import { goTo, isWide, neighbourOf, presentCard, words } from './cards.js'
import { openEdit } from './edit.js'
import { forgetPress } from './pointer.js'
import { undoLast } from './toast.js'

const help = document.querySelector('.desk-keys')
const switchButton = help?.querySelector('button')

export function watchKeys() {
  help.hidden = false
  document.addEventListener('keydown', typeKey)
  switchButton.addEventListener('click', () => {
    localStorage.setItem('desk-keys', isOff() ? 'on' : 'off')
    nameSwitch()
  })
  nameSwitch()
}

// Single keys can be turned off, for whoever speaks to the computer (WCAG 2.1.4).
function isOff() {
  return localStorage.getItem('desk-keys') === 'off'
}

function nameSwitch() {
  switchButton.textContent = isOff() ? words.keysOn : words.keysOff
}

// A key that is held down is one press.
function typeKey(event) {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey) return
  if (target.matches('input:not([type=checkbox]), select, textarea')) return typeInField(event)
  if (isOff()) return
  const card = target.closest('.desk-comment') ?? (isWide() ? presentCard() : undefined)
  const action = actions[key]
  if (!action && key !== 'Enter') return
  if (event.repeat || action) event.preventDefault()
  if (event.repeat) return
  forgetPress()
  action?.(card)
}

const actions = {
  j: (card) => goTo(neighbourOf(card)),
  k: (card) => goTo(neighbourOf(card, -1)),
  a: (card) => card?.querySelector('[data-verdict=approve] button')?.click(),
  r: (card) => card?.querySelector('[name=reason]')?.focus(),
  e: (card) => card && void openEdit(card),
  x: (card) => card?.querySelector('[type=checkbox]').click(),
  u: () => void undoLast(),
  '/': () => document.querySelector('#q')?.focus(),
  '?': showHelp,
}

function showHelp() {
  help.open = !help.open
  if (help.open) help.querySelector('summary').focus()
}

// Enter sends the reason that is chosen; Escape leads back to the comment.
function typeInField(event) {
  const { target, key } = event
  const card = target.closest('.desk-comment')
  if (!card || (key !== 'Escape' && !(key === 'Enter' && target.matches('select[name=reason]'))))
    return
  event.preventDefault()
  forgetPress()
  if (key === 'Escape') card.focus()
  else target.form.requestSubmit()
}
