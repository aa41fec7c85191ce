/** Paths lie under the content folder. */
export const draftSlugPattern = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/

export function draftFile(slug: string): string {
  return `drafts/${slug}.md`
}

/** With what lies beside a draft: pictures and attachments. */
export function draftFolder(slug: string): string {
  return `drafts/${slug}`
}

/** `path`: `YYYY/MM/slug`. */
export function articleFile(path: string): string {
  return `articles/${path}.md`
}

export function articleFolder(path: string): string {
  return `articles/${path.slice(0, 7)}`
}

export function slugOfPath(path: string): string {
  return path.slice(8)
}
