// Drawn only when asked for: until then hCaptcha never learns a reader's address.
const src = 'https://js.hcaptcha.com/1/api.js?render=explicit&hl=vi&recaptchacompat=off'

export async function load() {
  const box = document.querySelector('.h-captcha')
  await new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror }))
  })
  const { hcaptcha } = globalThis
  const id = hcaptcha.render(box, { sitekey: box.dataset.sitekey })
  return { again: () => hcaptcha.reset(id), solved: async () => hcaptcha.getResponse(id) !== '' }
}
