import { textDigest, type Comment } from '../../../functions/comments/domain/comment.ts'
import { uuidv7 } from '../../../functions/comments/domain/uuid.ts'
import type { Store } from '../../../functions/comments/store/store.ts'

export interface DeskSize {
  readonly pending: number
  readonly stored: number
}

/** Articles that are written about; every tenth belongs to the section that is asked for. */
const articles = 1000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const together = 50

export const needle = 'ngọn hải đăng'

export function articleOf(number: number): string {
  return `2026/01/bai-${number % articles}`
}

export const sectionArticles: readonly string[] = Array.from(
  { length: articles / 10 },
  (_, index) => articleOf(index * 10),
)

/** What is pending lies among the newest; of the rest nine in ten are approved. */
export async function fillStore(
  store: Store,
  { pending, stored }: DeskSize,
  log: (line: string) => void,
): Promise<void> {
  for (let number = 0; number < stored; number += together) {
    const batch = Array.from({ length: Math.min(together, stored - number) }, (_, index) =>
      commentOf(number + index, number + index >= stored - pending),
    )
    await Promise.all(batch.map((comment) => store.import({ comment, reveals: [] })))
    if (number > 0 && number % 100_000 === 0) log(`${number} kept …`)
  }
}

function commentOf(number: number, isPending: boolean): Comment {
  const time = start + number * 20_000
  const at = new Date(time).toISOString()
  const held = number % 7 === 0 ? (['link'] as const) : []
  const text = {
    name: `Nguyễn Văn ${number % 977}`,
    title: `Ý kiến về việc số ${number}`,
    body: `${sentences.repeat(3)} ${number % 400 === 0 ? needle : ''}`,
  }
  const base = {
    id: uuidv7(time),
    article: articleOf(number),
    ...text,
    at,
    held,
    flags: held.map((code) => ({ code, field: 'body', start: 0, end: 9 }) as const),
    phone: false,
    consent: { notice: '2026-01', at },
    tracking: number.toString(16).padStart(64, '0'),
  }
  if (isPending) return { ...base, version: 1, state: 'pending', history: [] }
  const deed = number % 10 === 0 ? 'reject' : 'approve'
  const line = {
    request: `r${number}`,
    by: 'Lan',
    at,
    version: 2,
    digest: textDigest(text),
    deed,
  } as const
  const state = deed === 'reject' ? 'rejected' : 'approved'
  return { ...base, version: 2, state, history: [line] }
}

const sentences =
  'Đường trước cổng trường buổi sáng rất đông, các cháu sang đường không có vạch. Kính mong phường xem xét. '
