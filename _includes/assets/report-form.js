// The browser sends the form itself, once the captcha is solved; where none can be had the server's page says what to do.
const form = document.querySelector('.report-form')
const kind = form.querySelector('.h-captcha')
  ? '/assets/captcha-hcaptcha.js'
  : '/assets/captcha-altcha.js'
let captcha

form.addEventListener('focusin', start)
form.addEventListener('pointerdown', start)
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  await (await start())?.solved()
  form.submit()
})

function start() {
  captcha ??= import(kind).then(({ load }) => load('')).catch(() => undefined)
  return captcha
}
