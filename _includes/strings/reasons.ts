import type { Newsroom, Reason } from '../models/newsroom.ts'

/** Why a comment is declined, where the newsroom says nothing else: staff and sender read the same sentence. */
const sentences: Readonly<Record<string, string>> = {
  spam: 'Quảng cáo hoặc liên kết lạ',
  unrelated: 'Không liên quan đến bài viết',
  abuse: 'Xúc phạm, đe doạ hoặc kỳ thị',
  privacy: 'Có thông tin riêng tư của người khác',
  duplicate: 'Trùng với ý kiến đã gửi',
  unverified: 'Điều nêu ra chưa kiểm chứng được',
  illegal: 'Nội dung pháp luật không cho phép đăng',
}

/** For words of staff's own, which are its note. */
const otherReason: Reason = { key: 'other', label: 'Lý do khác', sentence: 'Lý do khác' }

const usualReasons = Object.entries(sentences).map(([key, text]) => usual(key, text))

function usual(key: string, text: string): Reason {
  return { key, label: text, sentence: text }
}

type Reasons = Pick<Newsroom, 'reasons'>

export function reasonsOf({ reasons = usualReasons }: Reasons): readonly Reason[] {
  return reasons
}

export function usualReason(key: string): Reason | undefined {
  return [...usualReasons, otherReason].find((reason) => reason.key === key)
}

/** Forms send the label, programs the key; any other words are a note. */
export function readReason(
  typed: string,
  newsroom: Reasons,
): { readonly reason: string; readonly note?: string } {
  const known = [...reasonsOf(newsroom), otherReason].find((reason) =>
    [reason.key, reason.label, reason.sentence].includes(typed),
  )
  return known ? { reason: known.key } : { reason: otherReason.key, note: typed }
}

/** What the sender is told. */
export function reasonSentence(kept: string, newsroom: Reasons): string {
  return reasonOf(kept, newsroom)?.sentence ?? kept
}

/** What staff read. */
export function reasonLabel(kept: string, newsroom: Reasons): string {
  return reasonOf(kept, newsroom)?.label ?? kept
}

/** A reason that the newsroom has no more still reads; what is no key was words of staff's own. */
function reasonOf(kept: string, newsroom: Reasons): Reason | undefined {
  return reasonsOf(newsroom).find(({ key }) => key === kept) ?? usualReason(kept)
}
