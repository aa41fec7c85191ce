/**
 * What a page of the site may load: our own files, and hCaptcha's where its keys are set (it asks for both hosts in four
 * directives and for no pinned subdomain).
 */
export function pagePolicy(captcha: 'altcha' | 'hcaptcha'): string {
  const theirs = captcha === 'hcaptcha' ? ' https://hcaptcha.com https://*.hcaptcha.com' : ''
  return [
    "default-src 'none'",
    `script-src 'self'${theirs}`,
    `style-src 'self'${theirs}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${theirs}`,
    ...(theirs === '' ? [] : [`frame-src${theirs}`]),
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
