// The proof is worked out while the reader writes. Publishing puts `words` above this line.

// No advertising, and no watching of how a reader moves.
const configuration = JSON.stringify({
  type: 'native',
  hideFooter: true,
  hideLogo: true,
  humanInteractionSignature: false,
})

export async function load(retry) {
  if (!isSecureContext) throw new Error('https')
  const widget = document.querySelector('altcha-widget')
  widget.setAttribute('configuration', configuration)
  const style = document.createElement('link')
  document.head.append(Object.assign(style, { rel: 'stylesheet', href: '/assets/altcha.css' }))
  await import('/assets/altcha.js' + retry)
  const { i18n, algorithms } = globalThis.$altcha
  i18n.set('vi', words)
  algorithms.set('PBKDF2/SHA-256', () => new Worker('/assets/altcha-worker.js'))
  let proof
  function again() {
    widget.reset()
    proof = widget.verify().then(Boolean)
    return proof
  }
  again()
  // Whoever unticked the box, or was cut off in the middle, gets it done now.
  const isThere = async () => (await proof) && widget.querySelector('[name=altcha]').value !== ''
  return { again, solved: async () => (await isThere()) || again() }
}
