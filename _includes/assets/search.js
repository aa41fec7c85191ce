// Publishing puts `words` above this line.
const form = document.getElementById('tim-bai')
const area = document.getElementById('ket-qua')
const [status, failed] = area.querySelectorAll('[role]')
const list = area.querySelector('ol')
const more = area.querySelector('.search-more')
const byDay = document.getElementById('tim-theo-ngay')
const { title } = document
const atOnce = 10
let format
let index
let asked
let turn = 0
let failures = 0

document.querySelector('.search-late').remove()
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = [...new FormData(form)].filter(([, value]) => value.trim() !== '')
  history.pushState(null, '', `?${new URLSearchParams(query)}`)
  answer()
})
addEventListener('popstate', answer)
more.addEventListener('click', () => attempt(goOn))
answer()

function answer() {
  const query = new URLSearchParams(location.search)
  for (const { name } of form.elements) if (name) form.elements[name].value = query.get(name) ?? ''
  const q = form.elements.q.value.trim()
  const [section, from, to] = ['muc', 'tu', 'den'].map((name) => form.elements[name].value)
  if (section || from || to) form.querySelector('details').open = true
  document.title = q ? `${q} | ${title}` : title
  list.replaceChildren()
  more.hidden = true
  byDay.hidden = q !== ''
  announce(q && words.searching)
  turn += 1
  asked = {
    q,
    section,
    ...(from && { from: Date.parse(from) / 864e5 }),
    ...(to && { to: Date.parse(to) / 864e5 }),
  }
  if (q) void attempt(startSearch)
}

// Tries again: a phone's line is weak, and an edition may have replaced the index meanwhile.
async function attempt(action) {
  const mine = turn
  failed.replaceChildren()
  try {
    await action(() => mine === turn)
  } catch {
    index = undefined
    if (mine !== turn) return
    try {
      list.replaceChildren()
      await startSearch(() => mine === turn)
    } catch {
      if (mine === turn) fail()
    }
  }
}

async function startSearch(isAsked) {
  // Another address after a failure, which some browsers remember for good.
  const retry = failures > 0 ? `?${failures}` : ''
  format ??= await import(form.dataset.fold + retry)
  index ??= (await import(form.dataset.query + retry)).openIndex(load, format)
  asked.words = format.wordsOf(asked.q)
  if (asked.words.length > 0) await find(isAsked)
  else announce(words.noWords)
}

async function find(isAsked) {
  const found = await index.search(asked)
  if (!isAsked()) return
  asked.found = found
  const { hits, whole, wider } = found
  const phrase =
    hits.length === 0 ? words.none : !whole ? words.some : wider ? words.near : words.found
  await reveal(isAsked)
  if (!isAsked()) return
  byDay.hidden = hits.length > 0
  announce(phrase.replace('{n}', hits.length.toLocaleString('vi')))
}

// Two presses are one.
async function goOn(isAsked) {
  if (asked.goesOn) return
  asked.goesOn = true
  const first = list.children.length
  asked.wide ||= first >= asked.found.hits.length
  try {
    await (asked.wide && asked.found.wider ? find : reveal)(isAsked)
  } finally {
    asked.goesOn = false
  }
  list.children[first]?.querySelector('a').focus()
}

async function reveal(isAsked) {
  const { hits, wider } = asked.found
  const first = list.children.length
  const cards = await Promise.all(hits.slice(first, first + atOnce).map(index.card))
  if (!isAsked()) return
  list.append(...cards.map(draw))
  const isEnd = list.children.length >= hits.length
  more.hidden = isEnd && !wider
  more.textContent = isEnd ? words.apart : words.more
}

function draw({ path, title, section, day, summary }) {
  const card = newElement('li', { className: 'card bare' })
  const heading = newElement('h2')
  const link = newElement('a', { href: `/${path}/` })
  const shown = newElement('p', { className: 'summary' })
  const meta = newElement('p', { className: 'meta' })
  const name = form.querySelector(`option[value="${section}"]`)?.textContent
  const time = newElement('time', {
    dateTime: day,
    textContent: `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  })
  const texts = [title, summary].map(format.wordsOf)
  const only = texts.some((found) => format.marksIn(found, asked.words).isNear)
  highlight(link, title, only)
  highlight(shown, summary, only)
  meta.append(...(name ? [name, ' · '] : []), time)
  heading.append(link)
  card.append(heading, shown, meta)
  const present = new Set(texts.flat().map(({ text }) => text))
  if (!asked.words.every(({ text }) => present.has(text)))
    excerpt(path, card, shown).catch(() => {})
  return card
}

// Found in the article's page, where title and summary do not show why. Readers open it next anyway.
async function excerpt(path, card, shown) {
  const page = await fetch(`/${path}/`)
  if (!page.ok) return card.remove()
  const story = new DOMParser().parseFromString(await page.text(), 'text/html')
  const text = story.querySelector('.prose')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  const found = format.wordsOf(text)
  const at = format.marksIn(found, asked.words).marks.indexOf(true)
  if (at < 0) return
  const from = at < 12 ? 0 : found[at - 8].start
  const to = found[at + 32]?.end ?? text.length
  highlight(shown, `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`)
}

// `only`: just words that stand together as in the question.
function highlight(element, text, only) {
  const found = format.wordsOf(text)
  const { marks, isNear } = format.marksIn(found, asked.words)
  let end = 0
  element.replaceChildren()
  for (let at = 0; at < found.length; at += 1) {
    if (!marks[at] || (only && !isNear)) continue
    const { start } = found[at]
    while (marks[at + 1]) at += 1
    element.append(
      text.slice(end, start),
      newElement('mark', { textContent: text.slice(start, found[at].end) }),
    )
    end = found[at].end
  }
  element.append(text.slice(end))
}

// Segments never change; the file that names them does.
async function load(path) {
  const answer = await fetch(path, {
    cache: path.endsWith('.json') && !path.includes('/') ? 'no-cache' : 'default',
  })
  if (!answer.ok) throw new Error(path)
  return new Uint8Array(await answer.arrayBuffer())
}

function announce(text) {
  status.textContent = text
}

function fail() {
  announce('')
  byDay.hidden = false
  failed.append(document.getElementById('khong-tai-duoc').content.cloneNode(true))
  const button = failed.querySelector('button')
  failures += 1
  button.addEventListener('click', () => (failures > 1 ? location.reload() : answer()))
  if (failures === 1) return
  // An update of the site may have removed its files: only the new page knows theirs.
  failed.querySelector('p').textContent = words.failedAgain
  button.textContent = words.reload
}

function newElement(name, properties) {
  return Object.assign(document.createElement(name), properties)
}
