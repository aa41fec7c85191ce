/** Our own files, and hCaptcha's two hosts where its keys are set: it asks for both in four directives. */
export function pagePolicy(captcha: 'altcha' | 'hcaptcha'): string {
  const theirs = captcha === 'hcaptcha' ? ' https://hcaptcha.com https://*.hcaptcha.com' : ''
  return [
    "default-src 'none'",
    `script-src 'self'${theirs}`,
    `style-src 'self'${theirs}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${theirs}`,
    ...(theirs === '' ? [] : [`frame-src${theirs}`]),
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const barePolicy = "default-src 'none'; frame-ancestors 'none'"

/** The editor's pages show the article as it will be in a frame, which is ours too. */
export const editorPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  // `blob:` is a picture that was chosen, before it is sent.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page that our own pages alone may frame. */
export function framedPolicy(captcha: 'altcha' | 'hcaptcha'): string {
  return pagePolicy(captcha).replace("frame-ancestors 'none'", "frame-ancestors 'self'")
}

/** On every answer: a file, the function's, a redirect, a refusal. */
export function securityHeaders(
  policy: string,
  scheme: 'http' | 'https',
): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': policy.includes("frame-ancestors 'self'") ? 'SAMEORIGIN' : 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': policy,
    // Not for subdomains, which may be other people's without https. Over plain http it means nothing.
    ...(scheme === 'https' && { 'Strict-Transport-Security': 'max-age=63072000' }),
  }
}
