/** Everybody who signs in has exactly one. */
export const roles = ['reporter', 'moderator', 'editor', 'admin'] as const

export type Role = (typeof roles)[number]

/** People and tokens from before there were roles. */
export const formerRole: Role = 'editor'

export function isRole(word: unknown): word is Role {
  return roles.some((role) => role === word)
}
