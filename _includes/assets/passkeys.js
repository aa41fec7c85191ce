// Passkeys: a form whose `data-passkey` names the ceremony is sent once the authenticator has answered.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void runCeremony(form)
  })
}

async function runCeremony(form) {
  const words = JSON.parse(form.dataset.words)
  const news = form.parentElement.querySelector('[role=status]')
  const button = form.querySelector('button')
  button.disabled = true
  news.textContent = ''
  try {
    const to = await perform(form.dataset.passkey)
    if (form.action && form.method && form.getAttribute('action')) return form.submit()
    location.assign(to ?? location.href)
  } catch (error) {
    const told = { 403: words.stale }[error.message] ?? words.failed
    news.textContent = error instanceof TypeError ? words.away : told
  }
  button.disabled = false
}

async function perform(ceremony) {
  const options = await post(`${ceremony}/hoi`, {})
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...Object.fromEntries(
      ['allowCredentials', 'excludeCredentials']
        .filter((name) => options[name])
        .map((name) => [name, options[name].map((each) => ({ ...each, id: bytes(each.id) }))]),
    ),
  }
  const ask = ceremony === 'them' ? 'create' : 'get'
  const { id, type, response } = await navigator.credentials[ask]({ publicKey })
  const sent = { clientDataJSON: text(response.clientDataJSON) }
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (response[name]) sent[name] = text(response[name])
  const ending = await post(`${ceremony}/tra-loi`, { id, rawId: id, type, response: sent })
  return ending.to
}

async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' }
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(`/kiem-duyet/khoa/${path}`, sent)
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

function bytes(base64url) {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
