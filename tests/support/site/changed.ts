import { imprint } from './site-files.ts'

/** Remembers a folder's files, and later says which of them are no longer the same: place, time or bytes. */
export function watchFiles(folder: string): () => string[] {
  const before = named(folder)
  return () => {
    const after = named(folder)
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((path) => before.get(path) !== after.get(path))
      .sort()
  }
}

function named(folder: string): Map<string, string> {
  return new Map((imprint(folder) as [string][]).map((each) => [each[0], JSON.stringify(each)]))
}
