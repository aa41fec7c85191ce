import { zipOf as zipOfFiles } from '../../functions/comments/actions/workbook/zip.ts'

/** A zip archive with one file. */
export function zipOf(name: string, content: Buffer): Buffer {
  return zipOfAll({ [name]: content })
}

export function zipOfAll(files: Readonly<Record<string, Buffer>>): Buffer {
  return zipOfFiles(Object.entries(files).map(([name, content]) => ({ name, content })))
}
