import { readFolderStats } from './folder-hash.ts'
import type { Folder } from './walk.ts'

/** `print`: see `FolderStats`. */
export type SeenFolder = Pick<Folder, 'folder' | 'path'> & { readonly print: string }

export function look(folder: Folder, checkedAt: number): SeenFolder {
  const { print } = readFolderStats(folder, checkedAt)
  return { folder: folder.folder, path: folder.path, print }
}
