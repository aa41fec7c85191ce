// Puts in newer comments and totals, with one small request. Publishing puts `words` above this line.
const list = document.getElementById('binh-luan')
const totals = document.querySelectorAll('[data-total-of]')
const fresh = location.pathname.startsWith('/binh-luan/')
const form = document.querySelector('.comment-form')

if (!fresh && (list || totals.length > 0))
  refresh()
    .then(lead)
    .catch(() => {})
if (form) {
  form.addEventListener('focusin', dress)
  new IntersectionObserver(
    ([{ isIntersecting }], watch) => {
      if (!isIntersecting) return
      watch.disconnect()
      dress()
    },
    { rootMargin: '800px' },
  ).observe(form)
}

function dress() {
  import('/assets/comment-form.js').catch(() => {})
}

async function refresh() {
  const { articles = {}, all, revision } = await (await fetch('/api/comments/changes')).json()
  for (const each of totals) count(each, articles[each.dataset.totalOf])
  const shown = list?.dataset
  if (!shown || !(all || articles[shown.article]?.version > Number(shown.version))) return
  const page = await (await fetch(`/binh-luan/${shown.article}/`)).text()
  const newer = new DOMParser().parseFromString(page, 'text/html').getElementById('binh-luan')
  // The store is older than this page, so it was restored from a backup: what it has counts.
  const ghosts = all && revision < Number(shown.version)
  if (!newer || !(ghosts || Number(newer.dataset.version) > Number(shown.version))) return
  list.replaceWith(document.adoptNode(newer))
  if (location.hash.startsWith('#y-kien-')) location.replace(location.hash)
}

// A link to a comment that this page does not hold leads to the page that does.
function lead() {
  const [, id] = location.hash.split('#y-kien-')
  if (id && list && !document.querySelector(location.hash))
    location.replace(`/binh-luan/${list.dataset.article}/?y-kien=${id}`)
}

function count(each, change) {
  if (!(change?.version > Number(each.dataset.version))) return
  each.hidden = change.total === 0
  const link = document.createElement('a')
  link.href = `${each.closest('.card').querySelector('h2 a').href}#binh-luan`
  link.textContent = words.total.replace('{n}', change.total.toLocaleString('vi'))
  each.replaceChildren(link)
}
