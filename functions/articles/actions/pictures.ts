import { imageSize } from 'image-size'
import { isPictureName } from '../../../builder/content/files/pictures.ts'
import type { Repository } from '../repositories/repository.ts'

export interface ListedPicture {
  /** Bare, as the text names it. */
  readonly name: string
  readonly src: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export async function picturesOf(
  repository: Repository,
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<readonly ListedPicture[]> {
  const pictures: ListedPicture[] = []
  for (const name of (await repository.list(folder)).toSorted()) {
    if (!isPictureName(name) || !isWanted(name)) continue
    const bytes = await repository.read(`${folder}/${name}`)
    const size = bytes && sizeOf(bytes)
    if (bytes !== undefined && size !== undefined)
      pictures.push({ name, src: name, ...size, bytes: bytes.length })
  }
  return pictures
}

/** Undefined for what is no picture. */
function sizeOf(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}
