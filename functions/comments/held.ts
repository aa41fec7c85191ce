import type { HeldReason } from './comment.ts'

/** Submissions to one article within ten minutes above which it counts as flooded. */
export const busyAbove = 120

/** Why a moderator should look twice. It decides nothing: every comment waits for a person. */
export function heldReasons(
  { title, body }: { readonly title: string; readonly body: string },
  recent: number,
): HeldReason[] {
  const text = `${title}\n${body}`
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return [
    ...(/https?:|www\.|\b[\w-]+\.(?:com|net|vn|org|info|xyz)\b/i.test(text)
      ? ['link' as const]
      : []),
    ...(/(?:\d[\s.-]?){9,}/.test(text) ? ['phone' as const] : []),
    ...(letters > 20 && capitals > letters * 0.6 ? ['capitals' as const] : []),
    ...(/(.)\1{9,}/u.test(text) ? ['repeat' as const] : []),
    ...(recent > busyAbove ? ['busy' as const] : []),
  ]
}
