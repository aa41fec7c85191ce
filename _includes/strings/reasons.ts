/** Why a comment is declined: kept by its key, told to its sender in its sentence. */
export const rejectionReasons: Readonly<Record<string, string>> = {
  spam: 'Quảng cáo hoặc liên kết lạ',
  unrelated: 'Không liên quan đến bài viết',
  abuse: 'Xúc phạm, đe doạ hoặc kỳ thị',
  privacy: 'Có thông tin riêng tư của người khác',
  duplicate: 'Trùng với ý kiến đã gửi',
  unverified: 'Điều nêu ra chưa kiểm chứng được',
  illegal: 'Nội dung pháp luật không cho phép đăng',
}

/** Forms send the sentence, as staff may also write one of their own; that is kept as it is. */
export function reasonKey(typed: string): string {
  const known = Object.entries(rejectionReasons).find(([, sentence]) => sentence === typed)
  return known?.[0] ?? typed
}

export function reasonSentence(kept: string): string {
  return Object.hasOwn(rejectionReasons, kept) ? (rejectionReasons[kept] ?? kept) : kept
}
