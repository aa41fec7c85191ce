import type { Comment, FlaggedText } from '../../../domain/comment.ts'
import type { LaterRecord, SubmissionRecord } from './comment-versions.ts'

/** The text that stands, and those before it that are still kept. */
export function readTexts(
  { content }: SubmissionRecord,
  later: readonly LaterRecord[],
): FlaggedText & Pick<Comment, 'earlier'> {
  const { title, body, held, flags = [] } = content
  const first =
    title === undefined || body === undefined ? [] : [{ version: 1, title, body, held, flags }]
  const edits = later.flatMap(({ version, edited }) => (edited ? [{ version, ...edited }] : []))
  const texts = [...first, ...edits]
  const last = texts.at(-1)
  if (last === undefined) throw new Error('a comment without its text')
  const { version: _, ...current } = last
  const earlier = texts.slice(0, -1).map(({ version: own, ...text }, index) => ({
    ...text,
    until: texts[index + 1]?.version ?? own,
  }))
  return { ...current, ...(earlier.length > 0 && { earlier }) }
}

/** Which version keeps which of its texts. */
export function textRows(comment: Comment): {
  readonly first: FlaggedText
  readonly edits: ReadonlyMap<number, FlaggedText>
} {
  const { title, body, held, flags, earlier = [] } = comment
  const standing = { title, body, held, flags }
  const texts = [
    ...earlier.map(({ title, body, held, flags }) => ({ title, body, held, flags })),
    standing,
  ]
  const [first = standing, ...others] = texts
  return { first, edits: new Map(others.map((text, index) => [earlier[index]?.until ?? 0, text])) }
}
