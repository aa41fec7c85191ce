/** Weak comparison (RFC 9110, section 13.1.2): a proxy or CDN that compresses an answer weakens its tag. */
export function namesTag(header: string | null | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) === true
}
