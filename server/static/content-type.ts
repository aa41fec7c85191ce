import { extname } from 'node:path'
import mime from 'mime'
import { remember } from './remember.ts'

export function contentType(file: string): string {
  return typeOf(extname(file))
}

const typeOf = remember((dotted): string => {
  const extension = dotted.slice(1).toLowerCase()
  const type = served.has(extension) ? mime.getType(extension) : null
  if (type === null) return 'application/octet-stream'
  return isCompressible(type) && extension !== 'wasm' ? `${type}; charset=utf-8` : type
})

/** Texts: pictures and archives are compressed already. */
export function isCompressible(type: string): boolean {
  return /^text\/|\bxml\b|json|^application\/wasm/.test(type)
}

/** Anything else is a download: a browser would run some of the formats that `mime` knows. */
const served = new Set(
  `html css js mjs txt csv vtt xml json webmanifest svg png jpg jpeg gif webp avif ico woff woff2 wasm pdf zip
   mp3 m4a ogg mp4 webm doc xls ppt docx xlsx pptx odt ods`.split(/\s+/),
)
