import type { Dossier } from './store.ts'

/** Reads one line of an export; undefined where it is not one. Only what `import` relies on is checked. */
export function readDossier(line: string): Dossier | undefined {
  try {
    const value = JSON.parse(line) as Partial<Dossier> | null
    const comment = value?.comment
    if (
      comment === undefined ||
      !Array.isArray(value?.reveals) ||
      !Array.isArray(comment.decisions) ||
      !Array.isArray(comment.held)
    )
      return undefined
    const texts = [
      comment.id,
      comment.article,
      comment.name,
      comment.title,
      comment.body,
      comment.at,
      comment.tracking,
    ]
    if (!texts.every((text) => typeof text === 'string') || !Number.isSafeInteger(comment.version))
      return undefined
    return ['pending', 'approved', 'rejected'].includes(comment.state)
      ? (value as Dossier)
      : undefined
  } catch {
    return undefined
  }
}
