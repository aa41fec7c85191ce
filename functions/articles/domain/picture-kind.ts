export type PictureKind = 'jpeg' | 'png' | 'webp'

/** By its first bytes: what a file is called, or called by whoever sends it, proves nothing. */
export function pictureKind(bytes: Buffer): PictureKind | undefined {
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  return /^RIFF[^]{4}WEBP/.test(head) ? 'webp' : undefined
}

export function endingOf(kind: PictureKind): string {
  return kind === 'jpeg' ? 'jpg' : kind
}

export function isNamedAs(name: string, kind: PictureKind): boolean {
  return name.replace(/\.jpg$/, '.jpeg').endsWith(`.${kind}`)
}
