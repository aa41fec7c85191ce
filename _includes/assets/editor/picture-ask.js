import { box, elements, form, newElement, words } from './form.js'
import { sendPicture } from './picture-send.js'
import { shrinkPicture } from './picture-shrink.js'

const questions = form.querySelector('.editor-picture')
const askWords = words.pictures
const answerNames = ['alt', 'caption', 'credit', 'minors']
const askDialog = newElement('dialog', { className: 'editor-ask' })
const shownPicture = newElement('img', { alt: '' })
const sentShare = newElement('progress', { max: 1, hidden: true, ariaLabel: askWords.sending })
const sendingNews = newElement('p', { className: 'editor-ask-news' })
const leaveOut = newElement('button', {
  type: 'button',
  className: 'second',
  textContent: askWords.leaveOut,
})
const goOn = questions.querySelector('button')
const goOnWords = goOn.textContent
let sending

// The plain form's own questions, in a dialog that opens with each picture; a button stands in their place.
export function moveQuestions() {
  const choose = newElement('button', {
    type: 'button',
    className: 'second',
    textContent: askWords.choose,
  })
  const [label] = elements.picture.labels
  questions.replaceWith(choose)
  label.hidden = true
  label.after(shownPicture)
  sendingNews.setAttribute('role', 'status')
  questions.append(sentShare, sendingNews, leaveOut)
  askDialog.ariaLabel = questions.querySelector('legend').textContent
  askDialog.append(questions)
  form.append(askDialog)
  return choose
}

// Until it was sent or left out: what was answered and its name, or nothing.
export function askAbout(file, { isMain = false, alt = '', caption = '' }) {
  sending = new AbortController()
  shownPicture.src = URL.createObjectURL(file)
  Object.assign(elements['picture-main'], { checked: isMain })
  for (const [name, value] of Object.entries({ alt, caption, minors: '' }))
    elements[`picture-${name}`].value = value
  for (const name of answerNames) markAnswer(name)
  tellSending('')
  const { selectionStart, selectionEnd } = box
  askDialog.showModal()
  elements['picture-alt'].focus()
  return new Promise((resolve) => {
    let answer
    const end = (given) => {
      answer = given
      askDialog.close()
    }
    const { signal } = sending
    // Only once the browser has told that it is closed: else the next picture's questions would hear it.
    const settle = () => {
      sending.abort()
      URL.revokeObjectURL(shownPicture.src)
      // Chromium gives the focus back to the text, but not always the caret.
      box.setSelectionRange(selectionStart, selectionEnd)
      resolve(answer)
    }
    askDialog.addEventListener('close', settle, { signal })
    leaveOut.addEventListener('click', () => end(), { signal })
    const deliver = (event) => {
      event.preventDefault()
      if (!goOn.disabled) void deliverPicture(file, end)
    }
    goOn.addEventListener('click', deliver, { signal })
    const enter = (event) => {
      // Enter would send the form around it.
      if (event.key === 'Enter' && event.target.tagName === 'INPUT') deliver(event)
    }
    askDialog.addEventListener('keydown', enter, { signal })
  })
}

async function deliverPicture(file, end) {
  const answers = Object.fromEntries(
    answerNames.map((name) => [name, elements[`picture-${name}`].value.trim()]),
  )
  const missing = ['alt', 'minors'].filter((name) => !answers[name])
  for (const name of ['alt', 'minors'])
    markAnswer(name, missing.includes(name) && askWords.missing[name])
  if (missing.length > 0) return elements[`picture-${missing[0]}`].focus()
  const { signal } = sending
  tellSending(askWords.shrinking, true)
  const made = await shrinkPicture(file).catch(() => undefined)
  if (signal.aborted) return undefined
  if (!made) return tellSending(askWords.refused[415])
  tellSending(askWords.sending, true)
  const onShare = (share) => (sentShare.value = share)
  const isAgreed = answers.minors === 'consent'
  const { name, status } = await sendPicture(file.name, made, { isAgreed, signal, onShare })
  if (signal.aborted) return undefined
  if (!name) return tellSending(askWords.refused[status] ?? askWords.refused.other)
  return end({ ...answers, name, isMain: elements['picture-main'].checked })
}

// After a failure the same button tries again, with what was answered.
function tellSending(text, isBusy = false) {
  sendingNews.textContent = text
  sendingNews.classList.toggle('problem', !isBusy)
  sentShare.hidden = !isBusy
  sentShare.removeAttribute('value')
  goOn.disabled = isBusy
  goOn.textContent = text && !isBusy ? askWords.again : goOnWords
}

function markAnswer(name, problem) {
  const field = elements[`picture-${name}`]
  document.getElementById(`loi-picture-${name}`)?.remove()
  field.ariaInvalid = problem ? 'true' : null
  field.removeAttribute('aria-describedby')
  if (!problem) return
  const id = `loi-picture-${name}`
  field.closest('label').after(newElement('p', { id, className: 'problem', textContent: problem }))
  field.setAttribute('aria-describedby', id)
}
