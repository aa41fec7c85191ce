import type { CommentRule, Source, Timestamp } from '../../../_includes/models/article.ts'
import { meaningOf } from '../checks/addresses.ts'
import type { Sheet } from './front-matter.ts'
import { isAbsent, readGroup, readText, readTime } from './keys.ts'
import { phrases } from '../problems/phrases.ts'

const hour = 3_600_000

/** Our own mark, another name, or a reprint's origin. */
export function readSource(sheet: Sheet, mark: string, at: Timestamp | undefined): Source {
  const value = sheet.data['source']
  if (value === undefined || typeof value === 'string')
    return { name: readText(sheet, 'source') ?? mark }
  const group = readGroup(sheet, 'source', value, ['name', 'url', 'published'])
  if (group === undefined) return { name: mark }
  const name = readText(sheet, 'source.name', group['name'])
  const url = readText(sheet, 'source.url', group['url'])
  const published = readTime(sheet, 'source.published', group['published'])
  if (name === undefined) sheet.say('source', phrases.missing('source.name'))
  if (url === undefined || isAbsent(group['published']))
    sheet.say('source', phrases.reprintIncomplete)
  if (url !== undefined) checkOrigin(sheet, url)
  if (name === undefined || url === undefined || published === undefined)
    return { name: name ?? mark }
  // Nghị định 147/2024: a reprint appears at least an hour after its original.
  if (at !== undefined && at.instant < published.instant + hour)
    sheet.say('source', phrases.reprintTooSoon)
  return { name, origin: { url, published } }
}

function checkOrigin(sheet: Sheet, url: string): void {
  if (!/^https?:\/\/\S+$/.test(url)) return sheet.say('source', phrases.badUrl('source.url'))
  const meaning = meaningOf(url, { folder: '', origin: '' })
  if (meaning.kind === 'wrong') sheet.say('source', meaning.text)
}

/** Nghị định 147/2024: readers may comment on our own news only. */
export function readCommentRule(sheet: Sheet, source: Source | undefined): CommentRule {
  const rule = readText(sheet, 'comments')
  if (rule !== undefined && rule !== 'open' && rule !== 'closed' && rule !== 'off') {
    sheet.say('comments', phrases.unknownRule)
    return 'off'
  }
  if (source?.origin === undefined) return rule ?? 'open'
  if (rule !== undefined && rule !== 'off') sheet.say('comments', phrases.reprintComments)
  return 'off'
}
