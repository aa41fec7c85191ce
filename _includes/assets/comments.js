// `words` is put above this line when the script is published.
// Puts in a newer list of comments, and newer totals, than this page was published with. One small question a page.
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

// The form's own script, once its reader is near.
function dress() {
  import('/assets/comment-form.js').catch(() => {})
}

async function refresh() {
  const { articles = {}, all, revision } = await (await fetch('/api/comments/changes')).json()
  for (const each of totals) count(each, articles[each.dataset.totalOf])
  const known = list?.dataset
  if (!known || !(all || articles[known.article]?.version > Number(known.version))) return
  const page = await (await fetch(`/binh-luan/${known.article}/`)).text()
  const newer = new DOMParser().parseFromString(page, 'text/html').getElementById('binh-luan')
  // A store that never came as far as this page was put back from an older time: what it has counts, not what was drawn.
  const ghosts = all && revision < Number(known.version)
  if (!newer || !(ghosts || Number(newer.dataset.version) > Number(known.version))) return
  list.replaceWith(document.adoptNode(newer))
  if (location.hash.startsWith('#y-kien-')) location.replace(location.hash)
}

// A link to a comment that this page has no longer, or not yet, leads to the page that holds it.
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
