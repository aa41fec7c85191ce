// The embedded captcha: the proof is worked out while the reader writes, and again once it grows too old.
// `words` is put above this line when the script is published.
export async function load({ altchaScript, altchaStyle, altchaWorker }) {
  const widget = document.querySelector('altcha-widget')
  const style = document.createElement('link')
  document.head.append(Object.assign(style, { rel: 'stylesheet', href: altchaStyle }))
  await import(altchaScript)
  const { i18n, algorithms } = globalThis.$altcha
  i18n.set('vi', words)
  algorithms.set('PBKDF2/SHA-256', () => new Worker(altchaWorker))
  let proof = widget.verify()
  function again() {
    widget.reset()
    proof = widget.verify()
  }
  widget.addEventListener('expired', again)
  return { again, solved: () => proof.then(() => widget.getState() === 'verified') }
}
