import { announce, box, longestWait, newElement, words } from './form.js'
import { addFoundPicture } from './pictures.js'

const pasteRemarks = newElement('div', { className: 'editor-remarks' })

// Read where Word files are read. Without a text it gives the status that refused it, if there was an answer.
export async function readDocument(address, body, type) {
  const headers = { 'Content-Type': type }
  const signal = AbortSignal.timeout(longestWait)
  const request = { method: 'POST', body, headers, signal }
  try {
    const answer = await fetch(`/api/articles/imports${address}`, request)
    return answer.ok ? { pictures: [], ...(await answer.json()) } : { status: answer.status }
  } catch {
    return {}
  }
}

// Below the text, and empty until something was read: only what changes is read aloud.
export function showRemarks(reasons = []) {
  const lines = reasons.map(({ message }) => newElement('li', { textContent: message }))
  const said = newElement('p', { textContent: words.paste.remarks })
  pasteRemarks.setAttribute('role', 'status')
  pasteRemarks.replaceChildren(...(lines.length > 0 ? [said, newElement('ul', {}, ...lines)] : []))
  if (!pasteRemarks.isConnected) box.closest('label').after(pasteRemarks)
}

// What could not be kept, and its pictures, which are asked about.
export function tellRemarks({ reasons, pictures }) {
  showRemarks(reasons)
  announce(words.paste.done)
  for (const { name, type, data } of pictures) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    addFoundPicture(new File([bytes], name, { type }))
  }
}
