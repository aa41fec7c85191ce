/** What every layout shows in its own way: a text about this software, as no news is invented. */
export const sample = {
  title: 'Bản Tin: Đổi mới cách đưa tin, nâng cao chất lượng phục vụ bạn đọc',
  lead: 'Chiều 27/12, Tổ biên tập giới thiệu phần mềm Bản Tin với các phường, xã trên địa bàn thành phố.',
  paragraphs: [
    'Phần mềm giúp phóng viên viết bài bằng những tệp chữ đơn giản, biên tập viên duyệt và xuất bản trong vài giây. Bạn đọc xem tin nhanh hơn trên mọi loại điện thoại, kể cả khi mạng yếu.',
    'Mỗi ý kiến của bạn đọc đều được đọc trước khi đăng, được trả lời và được giữ gìn cẩn thận. Số điện thoại của người gửi không bao giờ hiện ra ngoài trang.',
    'Trong thời gian tới, Tổ biên tập sẽ tiếp tục lắng nghe góp ý của các đơn vị để phần mềm ngày càng dễ dùng hơn.',
  ],
  caption: 'Quang cảnh buổi giới thiệu phần mềm',
  byline: 'Thu Hằng',
  day: '2023-12-28',
} as const

export interface Expected {
  readonly title: string
  readonly timestamp: string | null
  readonly timePrecision: 'day' | 'minute' | null
  readonly source: string | null
  readonly lead: string
  readonly bylines: readonly string[]
  readonly paragraphs: readonly string[]
  readonly captions: readonly { readonly text: string; readonly credit?: string }[]
  readonly attachments: readonly string[]
}

export interface LayoutCase {
  readonly page: string
  /** Where it differs from the sample. */
  readonly expected?: Partial<Expected>
}

export const usual: Expected = {
  title: sample.title,
  timestamp: '00:00 28/12/2023',
  timePrecision: 'day',
  source: 'HNP',
  lead: sample.lead,
  bylines: [sample.byline],
  paragraphs: sample.paragraphs,
  captions: [{ text: sample.caption }],
  attachments: [],
}

export const atHour = (clock: string): Partial<Expected> => ({
  timestamp: `${clock} 28/12/2023`,
  timePrecision: 'minute',
})
export const paragraphsHtml = sample.paragraphs.map((text) => `<p>${text}</p>`).join('\n')
export const marked = `HNP - ${sample.lead}`
export const figureHtml = `<p><img src="anh/quang-canh.jpg" width="500"></p><p><em>${sample.caption}</em></p>`

export function html(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`
}

/** As text was broken to fit a screen. */
export function wrapLines(line: string, width = 76): string {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}
