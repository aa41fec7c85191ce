import { fold } from '../../../_includes/assets/text/fold.js'

/** `Đổi mới, nâng cao` → `doi-moi-nang-cao`. */
export function slug(text: string): string {
  return fold(text.replace(/\p{Cf}/gu, ''), 'đð')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
