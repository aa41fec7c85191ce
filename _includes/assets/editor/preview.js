import { form, place, typedForm } from './form.js'
import { showProblems } from './problems.js'

const frame = document.querySelector('.editor-preview')
let pause
let asked = 0

// Once the typing pauses: the problems, and the page as it will be.
export function lookSoon(after = 900) {
  clearTimeout(pause)
  pause = setTimeout(look, after)
}

async function look() {
  const own = (asked += 1)
  try {
    const headers = { Accept: 'application/json' }
    const answer = await fetch(`${place}/preview`, { method: 'POST', body: typedForm(), headers })
    const read = answer.ok && (await answer.json())
    // A later one is on its way.
    if (!read || own !== asked) return
    if (!form.parentElement.classList.contains('is-compared')) showProblems(read.problems)
    if (read.page) draw(read.page)
  } catch {
    // Saving says that the server is away.
  }
}

// Into the page that stands there: where one has scrolled to stays.
function draw(page) {
  const { body, title } = new DOMParser().parseFromString(page, 'text/html')
  const shown = frame.contentDocument
  if (!shown?.body) return
  shown.title = title
  shown.body.replaceChildren(...body.childNodes)
}
