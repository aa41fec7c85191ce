import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import { securityHeaders, pagePolicy } from '../../_includes/content-security-policy.ts'

interface HeaderRule {
  readonly path: '/*' | '/assets/*' | '/tim-kiem/muc-luc/*'
  readonly values: Readonly<Record<string, string>>
}

/** For files named by their content hash; servers send it with good answers alone. */
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** By path. Pages run only our scripts and their captcha's, and nobody may frame them. */
export function headerRules(captcha: CaptchaKind['kind']): readonly HeaderRule[] {
  return [
    { path: '/*', values: securityHeaders(pagePolicy(captcha), 'https') },
    { path: '/tim-kiem/muc-luc/*', values: forEver },
    // Other sites show pictures and share cards too, and all of it is public.
    { path: '/assets/*', values: { ...forEver, 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  ]
}

export function headerLines(captcha: CaptchaKind['kind']): string[] {
  return headerRules(captcha).flatMap(({ path, values }) => [
    path,
    ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`),
  ])
}
