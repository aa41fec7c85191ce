import { place } from './form.js'
import { fileNameOf, freeName } from '../text/file-name.js'

const mostTries = 5

// Under a name that nobody's picture has. Gives that name, or the status that refused it: 0 where nobody answered.
export async function sendPicture(typed, made, way) {
  let sent
  for (let tries = 0; tries < mostTries; tries += 1) {
    sent = await sendOnce(typed, made, way)
    // Somebody else's has that name since we looked.
    if (sent.status !== 412) break
  }
  return sent
}

async function sendOnce(typed, { blob, ending }, { isAgreed, signal, onShare }) {
  const draft = await fetch(place, { signal }).catch(() => ({ status: 0 }))
  if (!draft.ok) return { status: draft.status }
  const { pictures } = await draft.json().catch(() => ({}))
  if (!pictures) return { status: 0 }
  const present = pictures.map((picture) => picture.name)
  const name = freeName(fileNameOf(typed, ending), present)
  const query = isAgreed ? '?minors=consent' : ''
  const status = await putBytes(`${place}/pictures/${name}${query}`, blob, { signal, onShare })
  return status >= 200 && status < 300 ? { name } : { status }
}

// `fetch` tells nothing of how much has gone.
function putBytes(address, blob, { signal, onShare }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.setRequestHeader('If-None-Match', '*')
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(loaded / total))
    request.addEventListener('loadend', () => resolve(request.status))
    signal.addEventListener('abort', () => request.abort())
    request.send(blob)
  })
}
