import type { CommentRule, Source, Timestamp } from '../../../_includes/models/article.ts'
import { readLinkTarget } from '../checks/link-target.ts'
import type { ParsedFile } from './front-matter.ts'
import { isAbsent, readMapping, readText, readTime } from './read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'

const hour = 3_600_000

/** Our own mark, another name, or a reprint's origin. */
export function readSource(file: ParsedFile, mark: string, at: Timestamp | undefined): Source {
  const value = file.data['source']
  if (value === undefined || typeof value === 'string')
    return { name: readText(file, 'source') ?? mark }
  const group = readMapping(file, 'source', value, ['name', 'url', 'published'])
  if (group === undefined) return { name: mark }
  const name = readText(file, 'source.name', group['name'])
  const url = readText(file, 'source.url', group['url'])
  const published = readTime(file, 'source.published', group['published'])
  if (name === undefined) file.addProblem('source', articlePhrases.missing('source.name'))
  if (url === undefined || isAbsent(group['published']))
    file.addProblem('source', articlePhrases.reprintIncomplete)
  if (url !== undefined) checkOrigin(file, url)
  if (name === undefined || url === undefined || published === undefined)
    return { name: name ?? mark }
  // Nghị định 147/2024: a reprint appears at least an hour after its original.
  if (at !== undefined && at.instant < published.instant + hour)
    file.addProblem('source', articlePhrases.reprintTooSoon)
  return { name, origin: { url, published } }
}

function checkOrigin(file: ParsedFile, url: string): void {
  if (!/^https?:\/\/\S+$/.test(url))
    return file.addProblem('source', articlePhrases.badUrl('source.url'))
  const meaning = readLinkTarget(url, { folder: '', origin: '' })
  if (meaning.kind === 'wrong') file.addProblem('source', meaning.text)
}

/** Nghị định 147/2024: readers may comment on our own news only. */
export function readCommentRule(file: ParsedFile, source: Source | undefined): CommentRule {
  const rule = readText(file, 'comments')
  if (rule !== undefined && rule !== 'open' && rule !== 'closed' && rule !== 'off') {
    file.addProblem('comments', articlePhrases.unknownRule)
    return 'off'
  }
  if (source?.origin === undefined) return rule ?? 'open'
  if (rule !== undefined && rule !== 'off')
    file.addProblem('comments', articlePhrases.reprintComments)
  return 'off'
}
