import {
  type Comment,
  type EarlierText,
  type Reveal,
  type CommentState,
  textDigest,
  contentOf,
  type KeptContent,
  readContent,
} from '../../../domain/comment.ts'
import type { HistoryLine } from '../../../domain/history.ts'
import { readStoredLine } from '../../stored-line.ts'
import { tombstoneKey } from '../../../domain/tombstone.ts'
import type { Deadlines } from '../../../domain/retention.ts'
import type { ExportedComment } from '../../store.ts'
import { recordFields } from './keep-record.ts'
import { type Reply, fieldsOf, listOf, textOf } from './reply.ts'

/** What a script must change stands alone; the rest is one JSON text that it never reads. */
export function writeFields(comment: Comment, key: string): readonly string[] {
  const { version, state, article, tracking, history } = comment
  const print = tombstoneKey(tracking)
  const fixed = { state, version: String(version), article, tracking, print, key }
  return [...Object.entries(fixed).flat(), ...textFieldsOf(comment), ...history.flatMap(lineFields)]
}

/** What an edit replaces. */
export function textFieldsOf(comment: Comment): readonly string[] {
  const { earlier } = comment
  const content = JSON.stringify(contentOf(comment))
  const texts = { content, digest: textDigest(comment) }
  const all = earlier ? { ...texts, earlier: JSON.stringify(earlier) } : texts
  return [...Object.entries(all).flat(), ...recordFields(comment)]
}

/** `decision:VERSION`, for any deed, is the digest, a space, and the rest as JSON. */
export function lineFields({ version, digest, ...line }: HistoryLine): readonly string[] {
  return [
    `request:${line.request}`,
    String(version),
    `decision:${version}`,
    `${digest} ${JSON.stringify(line)}`,
  ]
}

/** '' for none, as scripts take it. */
export function deadlineValues({ comment, phone, text, word }: Partial<Deadlines>) {
  return {
    commentDue: String(comment ?? ''),
    phoneDue: String(phone ?? ''),
    textDue: String(text ?? ''),
    wordDue: String(word ?? ''),
  }
}

export function idOf(reply: Reply): string {
  return textOf(listOf(reply)[0])
}

export function readComment(reply: Reply | undefined): Comment | undefined {
  const [id, flat] = listOf(reply)
  const fields = fieldsOf(flat)
  const text = fields.get('content')
  if (text === undefined) return undefined
  const content = readContent(JSON.parse(text) as KeptContent)
  const earlier = fields.get('earlier')
  return {
    id: textOf(id),
    version: Number(fields.get('version')),
    state: fields.get('state') as CommentState,
    article: fields.get('article') ?? '',
    ...content,
    phone: content.phone && fields.get('phone') !== 'removed',
    tracking: fields.get('tracking') ?? '',
    history: readHistory(fields),
    ...(earlier !== undefined && { earlier: JSON.parse(earlier) as readonly EarlierText[] }),
  }
}

export function readComments(replies: readonly Reply[]): readonly Comment[] {
  return replies.map(readComment).filter((comment) => comment !== undefined)
}

export function readExported(reply: Reply): ExportedComment | undefined {
  const comment = readComment(reply)
  const [, flat, phone] = listOf(reply)
  if (!comment) return undefined
  return {
    comment,
    ...(textOf(phone) && { phone: textOf(phone) }),
    reveals: readReveals(fieldsOf(flat)),
  }
}

function readHistory(fields: ReadonlyMap<string, string>): readonly HistoryLine[] {
  const history: HistoryLine[] = []
  for (const [name, value] of fields) {
    if (!name.startsWith('decision:')) continue
    const version = Number(name.slice('decision:'.length))
    const space = value.indexOf(' ')
    const rest = JSON.parse(value.slice(space + 1)) as object
    history.push(readStoredLine({ ...rest, version, digest: value.slice(0, space) }))
  }
  return history.sort((one, other) => one.version - other.version)
}

/** Fields `reveal:AT VERSION BY`, sorted as the log sorts them. */
function readReveals(fields: ReadonlyMap<string, string>): readonly Reveal[] {
  const names = [...fields.keys()].filter((name) => name.startsWith('reveal:'))
  return names.sort().map((name) => {
    const [at = '', version = '', ...by] = name.slice('reveal:'.length).split(' ')
    return { by: by.join(' '), at, version: Number(version) }
  })
}
