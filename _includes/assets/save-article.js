// One file with its pictures inside and its links whole. Publishing puts `words` above this line.
const style =
  'body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.7 serif}img{max-width:100%;height:auto}figure{margin:1.5em 0}.lead{font-weight:700}figcaption,.meta,.no-picture,.provenance{font:.85em/1.5 sans-serif;color:#555}td,th{border:1px solid #999;padding:.3em .6em}table{border-collapse:collapse}'

export async function save() {
  const file = new Blob([await alone()], { type: 'text/html' })
  const href = URL.createObjectURL(file)
  const download = `${location.pathname.split('/').slice(-2)[0]}.html`
  Object.assign(document.createElement('a'), { href, download }).click()
}

async function alone() {
  const story = document.querySelector('.story')
  const copy = story.cloneNode(true)
  for (const each of copy.querySelectorAll('.share, .tags, .neighbours, source')) each.remove()
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href)
  // A recording is as large as a hundred articles: it stays where it is.
  for (const sound of copy.querySelectorAll('audio')) sound.setAttribute('src', sound.src)
  const shown = [...story.querySelectorAll('img')]
  const pictures = [...copy.querySelectorAll('img')]
  await Promise.all(
    pictures.map(async (picture, index) => {
      const { currentSrc, src } = shown[index]
      for (const name of ['srcset', 'sizes', 'loading']) picture.removeAttribute(name)
      picture.src = await inside(currentSrc || src)
    }),
  )
  copy.querySelector('.provenance').append(` ${words.savedAt} ${new Date().toLocaleString('vi')}.`)
  const page = document.implementation.createHTMLDocument(document.title)
  page.documentElement.lang = 'vi'
  page.body.append(copy)
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}</style>`
  return `<!DOCTYPE html>${page.documentElement.outerHTML.replace('<head>', `<head>${head}`)}`
}

async function inside(address) {
  const reader = new FileReader()
  reader.readAsDataURL(await (await fetch(address)).blob())
  await new Promise((resolve) => reader.addEventListener('load', resolve))
  return reader.result
}
