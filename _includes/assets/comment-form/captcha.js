// Loaded at the first touch. After a failure only a press of the button asks for it again.
import { saveDraft } from './draft.js'
import { form } from './form.js'
import { markField } from './problems.js'

const kind = form.querySelector('.h-captcha')
  ? '/assets/captcha-hcaptcha.js'
  : '/assets/captcha-altcha.js'
const button = form.querySelector('[data-captcha-again]')
let captcha
let failures = 0

button.addEventListener('click', async () => {
  const isThere = await renew(await touch())
  if (isThere === false) fail()
  else if (isThere) markField('captcha')
})

export function start() {
  if (failures === 0) touch()
}

export async function solved() {
  const loaded = await touch()
  if (await loaded?.solved()) {
    failures = 0
    return loaded
  }
  if (loaded) failures += 1
}

// Says whether it is there, where that does not depend on the reader.
export async function renew(loaded = captcha) {
  return (await loaded)?.again()
}

// Without https no new try can help, so no button is offered.
export function lack() {
  if (button.disabled) return 'https'
  if (failures < 2) return 'captcha'
  return saveDraft() ? 'reload' : 'copy'
}

function touch() {
  captcha ??= begin()
  return captcha
}

// After a failure from another address: some browsers remember a failure for good.
async function begin() {
  const retry = failures > 0 ? `?${failures}` : ''
  try {
    const loaded = await (await import(kind + retry)).load(retry)
    button.disabled = false
    markField('captcha')
    return loaded
  } catch ({ message }) {
    captcha = undefined
    button.disabled = message === 'https'
    fail()
  }
}

function fail() {
  failures += 1
  markField('captcha', lack())
}
