import { isWide, keyOf, words } from './cards.js'
import { forgetAround, loadAround } from './around.js'
import { send } from './send.js'
import { finish, leave, showPresent } from './settle.js'
import { announce, noteDeed } from './toast.js'

const tried = []

// Beside the list where there is room, else on a page of its own.
export async function openEdit(card) {
  const form = isWide() ? (await loadAround(card)).querySelector('[action$="/sua"]') : undefined
  if (!form) return card.querySelector('a.desk-whole-link').click()
  form.closest('details').open = true
  form.querySelector('[name=body]').focus()
}

export async function editByScript(card, form, button) {
  const [title, body] = ['title', 'body'].map((name) => form.elements[name].value)
  const approve = button?.value === 'yes'
  const version = Number(form.elements.version.value)
  const request = `${form.elements.request.value}:${numberOf(JSON.stringify([title, body, approve]))}`
  const order = { request, version, title, body, approve }
  const told = await send(`comments/${keyOf(card)}/text`, order, 'PUT')
  if (told.outcome === 'done' && !approve) return location.reload()
  if (told.outcome === 'done') {
    announce(words.edited, card)
    leave(card)
    forgetAround(card)
    return noteDeed(finish(card, request, told))
  }
  if (told.outcome !== 'conflict') return form.submit()
  await showPresent(card)
  announce(words.present, card)
  await tryAgain(card, title, body)
}

// Another text is another request; the same one, sent again after a failure, is not.
function numberOf(text) {
  if (!tried.includes(text)) tried.push(text)
  return tried.indexOf(text)
}

// What was typed is in the fields again, under the other's text.
async function tryAgain(card, title, body) {
  await openEdit(card)
  const form = card.querySelector('[action$="/sua"]')
  if (!form) return
  form.elements.title.value = title
  form.elements.body.value = body
}
