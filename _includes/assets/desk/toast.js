import { words } from './cards.js'

const toast = document.querySelector('.desk-toast')
const deeds = []

export function announce(text, card) {
  card.dataset.told = text
  toast.textContent = text
  toast.hidden = false
}

export function ending(outcome) {
  return words.endings[outcome] ?? words.endings.unknown
}

// `deed` comes to how it is undone, or to nothing where it was not done: who is quick need not wait for it.
export async function noteDeed(deed) {
  deeds.push(deed)
  if (!(await deed) || deeds.at(-1) !== deed) return
  const button = Object.assign(document.createElement('button'), { textContent: words.undo })
  button.addEventListener('click', () => void undoLast())
  toast.querySelector('button')?.remove()
  toast.append(' ', button)
}

// The last deed of this page, else what the page before has left to be undone.
export async function undoLast() {
  const deed = deeds.pop()
  if (!deed) return document.querySelector('.desk-news[action$=hoan-tac] button')?.click()
  const undo = await deed
  return undo ? undo() : undoLast()
}
