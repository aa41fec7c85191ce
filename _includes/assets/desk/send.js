// The desk's own word, the status of what answered in its place, or why nothing could be read.
export async function send(path, order, method = 'POST') {
  const headers = { 'Content-Type': 'application/json' }
  const options = { method, headers, body: JSON.stringify(order) }
  let answer
  try {
    answer = await fetch(`/api/moderation/${path}`, options)
  } catch {
    return { outcome: 'offline' }
  }
  if (!answer.ok) return { outcome: answer.status }
  const told = await answer.json().catch(() => ({ outcome: 'foreign' }))
  return (told.results ? told.results[0] : told) ?? {}
}

// A page of the desk's; undefined where it cannot be had.
export async function fetchPage(address) {
  try {
    const answer = await fetch(address)
    if (answer.ok) return new DOMParser().parseFromString(await answer.text(), 'text/html')
  } catch {
    // Whoever asked does without.
  }
}
