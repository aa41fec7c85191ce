import { atHour, marked, sample, wrapLines, type LayoutCase } from './sample.ts'

const { title, lead, byline, caption, paragraphs } = sample
const ending = `\n\nCác bài mới đăng\n\n\nCác bài đã đăng :\n\nMột bài cũ hơn (2/12/2023)\n\nViết bình luận\n\nHọ tên:(*)\nSố điện thoại:\nMã xác nhận:         L?y l?i m� b?o m?t\n`
const text = (head: string, first: string, last: string): string =>
  `${head}\n\n\n${first}\n\n${caption}\n\n\n${paragraphs.join('\n \n')}\n\n${last}${ending}`

export const texts: Readonly<Record<string, LayoutCase>> = {
  'a text as the portal’s pages were read': {
    page: text(`${title} (00:00 28/12/2023)`, marked, byline),
  },
  'a text with its hour': {
    page: text(`${title} (06:20 28/12/2023)`, marked, byline),
    expected: atHour('06:20'),
  },
  'a text with the day below its title': {
    page: text(`${title}\n\nNgày đăng 28/12/2023 | 17:31 | Lượt xem: 4`, marked, byline),
    expected: atHour('17:31'),
  },
  'a text with the day above its title': {
    page: text(`28/12/2023 17:31\n\n${title}`, marked, byline),
    expected: atHour('17:31'),
  },
  'a text below today’s date and a path': {
    page: text(
      `Thứ Năm, 26/11/2026\nTrang chủ > Tin tức\n\n${title}\nĐăng ngày 28 - 12 - 2023`,
      marked,
      byline,
    ),
  },
  'a text of lines broken by width': {
    page: text(wrapLines(`${title} (00:00 28/12/2023)`, 300), wrapLines(marked), byline).replace(
      paragraphs.join('\n \n'),
      paragraphs.map((each) => wrapLines(each)).join('\n\n'),
    ),
  },
  'a text with Windows line ends and BOM': {
    page: `\uFEFF${text(`${title} (00:00 28/12/2023)`, marked, byline).replaceAll('\n', '\r\n')}`,
  },
  'a text in decomposed letters': {
    page: text(`${title} (00:00 28/12/2023)`, marked, byline).normalize('NFD'),
  },
  'a text taken from a paper': {
    page: text(`${title} (00:00 28/12/2023)`, lead, `${byline}\n\nTheo Báo Hà Nội mới`),
    expected: { source: 'Báo Hà Nội mới' },
  },
  'a text by an editorial board': {
    page: text(`${title} (00:00 28/12/2023)`, marked, 'Ban biên tập (Tổng hợp)'),
    expected: { bylines: ['Ban biên tập (Tổng hợp)'] },
  },
  'a text with nothing that tells a day': {
    page: text(title, marked, byline),
    expected: { timestamp: null, timePrecision: null },
  },
  'a text whose only day is the one it was saved on': {
    page: text(`Thứ Năm, 26/11/2026\n\n${title}`, marked, byline),
    expected: { timestamp: null, timePrecision: null },
  },
  'a text with an impossible day': {
    page: text(`${title} (00:00 31/02/2023)`, marked, byline),
    expected: { timestamp: null, timePrecision: null },
  },
}
