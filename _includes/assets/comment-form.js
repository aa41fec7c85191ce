// A kinder form: problems said before sending, the draft kept, nothing lost when sending fails.
// `words` is put above this line when the script is published.
const form = document.querySelector('.comment-form')
const { elements, dataset } = form
const saved = `binh-luan:${elements.article.value}`
const kept = ['name', 'title', 'body']
const letters = Intl.Segmenter && new Intl.Segmenter('vi')
const again = form.querySelector('[data-captcha-again]')
const note = form.querySelector('.captcha-note')
let captcha
let sending = false

if (!elements.key) form.append(make('input', { type: 'hidden', name: 'key' }))
form.noValidate = true
try {
  const draft = JSON.parse(localStorage.getItem(saved))
  for (const field in draft) elements[field].value ||= draft[field]
  if (draft?.body) say(words.restored)
} catch {}
form.addEventListener('focusin', touch)
form.addEventListener('pointerdown', touch)
form.addEventListener('submit', send)
form.addEventListener('input', ({ target }) => {
  if (target.ariaInvalid) mark(target.name)
  keep()
  clearTimeout(target.pause)
  if (target.dataset.most) target.pause = setTimeout(count, 700, target)
})
again.addEventListener('click', async () => (await touch())?.again())
if (form.contains(document.activeElement)) touch()

// The first touch brings the captcha, and the key by which the same form sent twice is one comment.
function touch() {
  elements.key.value ||= crypto.randomUUID?.() ?? ''
  again.disabled = false
  captcha ??= begin()
  return captcha
}

async function begin() {
  try {
    const loaded = await (await import(dataset.captcha)).load(dataset)
    note.hidden = true
    return loaded
  } catch {
    captcha = undefined
    note.textContent = words.captchaFailed
  }
}

async function send(event) {
  event.preventDefault()
  if (sending || show(check())) return
  sending = true
  say(words.sending)
  try {
    const proof = await touch()
    if (!(await proof?.solved())) {
      proof?.again()
      show([{ field: 'captcha', code: 'captcha' }])
      return
    }
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
    })
    settle(answer.status, await answer.json(), proof)
  } catch {
    show([], words.offline)
  } finally {
    sending = false
    say('')
  }
}

function settle(code, { location: next, problems, type = '' }, proof) {
  if (code === 202) {
    localStorage.removeItem(saved)
    form.reset()
    location.assign(next)
  } else if (problems) show(problems)
  else {
    if (code === 409) elements.key.value = crypto.randomUUID()
    keep()
    proof.again()
    show([], words.refusals[type.split('/').pop()] ?? words.refusals.unavailable)
  }
}

function check() {
  const problems = []
  const found = (field, code) => problems.push({ field, code })
  for (const field of kept)
    if (elements[field].value.trim() === '') found(field, 'required')
    else if (left(elements[field]) < 0) found(field, 'too_long')
  const phone = elements.phone.value.replace(/[\s.\-()]/g, '')
  if (phone && !/^(?:\+?84|0)(?:[35789]\d{8}|2\d{9})$/.test(phone)) found('phone', 'phone')
  if (!elements.consent.checked) found('consent', 'consent')
  return problems
}

// Says what is wrong, and whether anything is.
function show(problems, refusal) {
  const summary = document.getElementById('bl-problems')
  for (const field in words.fields) mark(field)
  summary.hidden = !refusal && problems.length === 0
  if (summary.hidden) return false
  const list = make('ul')
  for (const { field, code } of problems) {
    const line = make('li')
    const textContent = words.fields[field] ?? field
    line.append(make('a', { href: `#bl-${field}`, textContent }), `: ${mark(field, code)}`)
    list.append(line)
  }
  summary.replaceChildren(make('p', { textContent: refusal ?? words.mend }), list)
  summary.focus()
  return true
}

function mark(field, code) {
  const text = words.problems[code]?.replace('{n}', elements[field]?.dataset?.most) ?? ''
  const beside = document.getElementById(`bl-${field}-problem`)
  if (!beside) return text
  beside.textContent = text
  beside.hidden = !text
  document.getElementById(`bl-${field}`).ariaInvalid = text ? 'true' : null
  return text
}

// Said only near the limit, and once the typing pauses.
function count(box) {
  const rest = left(box)
  const text = rest < 0 ? words.over : words.left
  say(rest < box.dataset.most / 10 ? text.replace('{n}', Math.abs(rest)) : '')
}

function left({ value, dataset }) {
  const text = value.trim()
  return dataset.most - [...(letters?.segment(text) ?? text)].length
}

// The phone number is never kept in the browser.
function keep() {
  const draft = {}
  for (const field of ['key', ...kept]) draft[field] = elements[field].value
  try {
    localStorage.setItem(saved, JSON.stringify(draft))
  } catch {}
}

function say(text) {
  form.querySelector('[role=status]').textContent = text
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties)
}
