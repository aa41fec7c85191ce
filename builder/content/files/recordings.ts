import type { Recording } from '../../../_includes/models/article.ts'
import type { ParsedFile } from '../front-matter/front-matter.ts'
import { readText } from '../front-matter/read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { findFile, type SiblingFiles } from './sibling-files.ts'

export const recordingTypes: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
}

/** Published as it is. */
export function readRecording(
  file: ParsedFile,
  key: string,
  siblings: SiblingFiles,
): Recording | undefined {
  const typed = readText(file, key, file.data[key])
  if (typed === undefined) return undefined
  const found = findFile(typed, siblings)
  const type = recordingTypes[/\.([a-z0-9]+)$/i.exec(typed)?.[1]?.toLowerCase() ?? '']
  if ('problem' in found) file.addProblem(key, found.problem)
  else if (type === undefined) file.addProblem(key, articlePhrases.noRecording(typed))
  else {
    siblings.used.push({ name: found.name })
    return { src: found.src, type, bytes: found.bytes }
  }
  return undefined
}
