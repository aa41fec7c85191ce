// A selection goes on by itself until none is left or it is stopped. Without this each step is a press of a button.
const status = document.querySelector('[role=status]')
const rest = document.querySelector('[data-selection]')
let isRunning = false
let isPlain = false

rest.addEventListener('submit', (event) => {
  const { target, submitter } = event
  if (isPlain || !target.matches('[data-settle]')) return
  event.preventDefault()
  if (!isRunning) void run(target, submitter)
})
rest.addEventListener('click', ({ target }) => {
  if (!target.matches('[data-stop]')) return
  isRunning = false
  target.disabled = true
})

async function run(form, button) {
  isRunning = true
  rest.ariaBusy = 'true'
  for (let next = form; next; next = isRunning && rest.querySelector('[data-next]')) {
    showRunning(next)
    const answer = await settleNext(next)
    // Whatever else answers is shown as it is: the same order again does nothing twice.
    if (!answer) return sendPlain(next, button)
    status.replaceChildren(...answer.querySelector('[role=status]').childNodes)
    rest.replaceChildren(...answer.querySelector('[data-selection]').childNodes)
  }
  isRunning = false
  rest.ariaBusy = 'false'
  rest.tabIndex = -1
  rest.focus()
}

// Nothing else is to be pressed meanwhile.
function showRunning(form) {
  for (const each of rest.children) each.hidden = !each.contains(form)
  for (const each of form.querySelectorAll('button')) each.hidden = !each.matches('[data-stop]')
}

async function settleNext(form) {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return answer.ok && page.querySelector('[data-selection]') ? page : undefined
  } catch {
    return undefined
  }
}

function sendPlain(form) {
  isPlain = true
  form.submit()
}
