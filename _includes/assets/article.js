// Publishing puts `words`, the script's phrases, above this line.
const row = document.querySelector('.share')
const { href } = document.querySelector('.provenance a')

const actions = {
  async copy() {
    await navigator.clipboard.writeText(href)
    announce(words.copied)
  },
  async print() {
    print()
  },
  async save() {
    const { save } = await import('/assets/save-article.js')
    await save()
    announce(words.saved)
  },
  share: () => navigator.share({ title: document.title, url: href }),
}

if (!navigator.share) row.querySelector('[name=share]').parentNode.remove()
row.classList.add('scripted')
row.addEventListener('click', ({ target: { name } }) => {
  actions[name]?.().catch((error) => error.name === 'AbortError' || announce(words.failed))
})

function announce(text) {
  row.querySelector('[role=status]').textContent = text
}
