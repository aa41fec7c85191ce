import { slug } from '../../../builder/content/text/slug.ts'

const pictureName = /^[a-z0-9][a-z0-9-]{0,78}\.(?:jpe?g|png|webp)$/
const fileName = /^[a-z0-9][a-z0-9-]{0,78}\.[a-z0-9]{1,5}$/

export type FileKind = 'pictures' | 'files'

export function isFileName(name: string, kind: FileKind): boolean {
  return (kind === 'pictures' ? pictureName : fileName).test(name)
}

/** A name that can be an address, out of whatever a camera or a person called it. */
export function fileNameOf(typed: string, ending: string): string {
  const [, base = typed] = /^(.*?)(?:\.[^.]*)?$/.exec(typed) ?? []
  return `${slug(base).slice(0, 60).replace(/-+$/, '') || 'anh'}.${ending}`
}

/** The first that no other file has: `anh.jpg`, `anh-2.jpg`. */
export function freeName(name: string, names: readonly string[]): string {
  for (let number = 2, free = name; ; number += 1) {
    if (!names.includes(free)) return free
    free = name.replace(/(?=\.\w+$)/, `-${number}`)
  }
}
