import { slug } from '../../builder/content/text/slug.ts'

/** The name under which a picture of a page lies beside its article: plain letters, whatever its address was. */
export function pictureName(src: string): string {
  if (src === '') return ''
  const inline = /^data:image\/(\w+)[;,]/.exec(src)
  if (inline !== null) return `anh-${shortHash(src)}.${inline[1] === 'jpeg' ? 'jpg' : inline[1]}`
  const last = src.split(/[?#;]/)[0]?.split(/[/\\]/).findLast(Boolean) ?? ''
  const [, base = last, ending = ''] = /^(.*)\.(jpe?g|png|gif|webp)$/i.exec(decoded(last)) ?? []
  const named = slug(base) || 'anh'
  return ending === '' ? `${named}-${shortHash(src)}.jpg` : `${named}.${ending.toLowerCase()}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function shortHash(text: string): string {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) >>> 0
  return hash.toString(36)
}
