import { words } from './form.js'
import { showNotice } from './notices.js'
import { saveTyped } from './save.js'

let isBusy = false
let isSaved = false

// A form that leaves the page is about what is saved: what is typed is saved first, and nothing is done where that fails.
export async function saveBefore(event) {
  if (isSaved) return
  event.preventDefault()
  if (isBusy) return
  const { target, submitter } = event
  isBusy = true
  showNotice('undone')
  isSaved = await saveTyped()
  isBusy = false
  if (isSaved) target.requestSubmit(submitter)
  else showNotice('undone', words.undone).scrollIntoView({ block: 'center' })
  isSaved = false
}
