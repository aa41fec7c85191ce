const pictureName = /^[a-z0-9][a-z0-9-]{0,78}\.(?:jpe?g|png|webp)$/
const fileName = /^[a-z0-9][a-z0-9-]{0,78}\.[a-z0-9]{1,5}$/

export type FileKind = 'pictures' | 'files'

export function isFileName(name: string, kind: FileKind): boolean {
  return (kind === 'pictures' ? pictureName : fileName).test(name)
}
