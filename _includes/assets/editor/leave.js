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
  const mayLeave = await saveTyped()
  isBusy = false
  // In a task of its own: with nothing to save we are still within the event, when browsers drop another submission.
  if (mayLeave) setTimeout(() => leave(target, submitter))
  else showNotice('undone', words.undone).scrollIntoView({ block: 'center' })
}

function leave(target, submitter) {
  isSaved = true
  target.requestSubmit(submitter)
  isSaved = false
}
