import { isFileLabel } from '../page/file-links.ts'
import { momentsIn } from './moment.ts'

/** What portals print around an article. Each is matched against a whole block. */
const ends = [
  /^(?:các|những)?\s*(?:bài|tin|bài viết|tin tức|tin bài|thông tin)\s*(?:viết\s*)?(?:khác|liên quan|cùng (?:chuyên mục|loại|chủ đề)|mới (?:hơn|nhất|đăng|cập nhật)|cũ hơn|đã (?:đưa|đăng)|nổi bật|xem nhiều|đọc nhiều)(?:\s|:|$)/i,
  /^(?:viết|gửi|thêm) (?:bình luận|ý kiến|phản hồi)|^ý kiến (?:bạn đọc|của bạn|phản hồi)|^bình luận(?:\s*\(\d+\))?\s*:?$|^(?:chưa )?có \d* ?(?:bình luận|ý kiến)/i,
  /^bài viết xem$|^tin đã đưa ngày|^(?:xem|đọc) thêm\s*:?$|^related (?:news|posts|articles)/i,
  /^(?:họ (?:và )?tên|mã (?:xác nhận|bảo mật|bảo vệ|captcha))\s*:?\s*(?:\(\*\)|\*)?/i,
  /^(?:thống kê|số|lượng|tổng số) (?:lượt )?truy cập|^đang (?:truy cập|online|trực tuyến)/i,
  /^(?:©|copyright|bản quyền|giấy phép (?:số|thiết lập)|ghi rõ nguồn)/i,
  /^(?:tổng số điểm|đánh giá bài viết|click để đánh giá|cám ơn bạn đã)/i,
]
const noise = [
  /^\W*(?:bản in|in(?: trang| bài| bài viết| nội dung| tin)?|print|gửi (?:email|mail|qua email|cho bạn(?: bè)?|bài viết)|email|mail|facebook|zalo|twitter|google\+?|tweet|like|thích|share|lưu(?: bài| tin)?|save|pdf)\W*$/i,
  /^\W*chia sẻ(?:\W*| (?:bài viết|qua|trên|lên|với|tin)(?:[\s:].*)?)$/i,
  /^\W*(?:chi tiết|đăng|ngày đăng|được đăng|đăng ngày|đăng (?:bởi|trong)|bởi|viết bởi)\W*$/i,
  /^\W*(?:trở về|quay lại|trở lại|về trang trước|về đầu trang|lên đầu trang|đầu trang|back|top|xem tiếp|trang trước|trang sau)\W*$/i,
  /^\W*(?:cỡ chữ|xem (?:với )?cỡ chữ|kích cỡ chữ|phông chữ|font size|độ tương phản|tương phản|nghe (?:đọc )?(?:bài|tin).*|đọc bài viết|đọc (?:bài|tin)|giọng đọc.*)(?:\W*|[\s:]*[aA]\W.*)$/i,
  /^\W*(?:\d{2,3}\s*%|[aA][+-]?(?:\s*[aA][+-]?)*|[+-]\s*[aA])\W*$/,
  /^\W*(?:(?:số )?lượt (?:xem|đọc|truy cập|người xem)|đã xem|views?|lượt)\s*:?\s*[\d.,]+\W*$/i,
  /^\W*[\d.,]+\s*(?:lượt xem|lượt đọc|views?|người đã xem|bình luận)\W*$/i,
  /^(?:từ khóa|tags?|chuyên mục|danh mục|thể loại|chủ đề)\s*:.*$/i,
  /^(?:skip (?:ribbon commands|to main content)|turn (?:on|off) (?:more accessible mode|animations)|nhảy đến nội dung.*|sign in|đăng nhập|đăng ký|sitemap|sơ đồ (?:cổng|trang).*|rss|english|tiếng việt|liên hệ|giới thiệu|tìm kiếm.*)$/i,
  /^(?:trang chủ|home)\W*$|^(?:trang chủ|home)\s*(?:[>»›/|\\→-]|&gt;).*$/i,
  /^(?:hôm nay|today|bây giờ)\b.*\d{4}.*$/i,
  /^bạn đang (?:ở|xem)\b.*$/i,
  /^(?:ảnh chưa có trong kho tư liệu|chép liên kết)$/i,
]

export function endsArticle(text: string): boolean {
  return ends.some((pattern) => pattern.test(text))
}

/** Also where several stand in one line: `Bản in | Gửi email | Lượt xem: 12`. */
export function isNoise(text: string): boolean {
  if (text.length > 200) return false
  const isOne = (part: string): boolean =>
    isFileLabel(part) || noise.some((pattern) => pattern.test(part.trim()))
  if (isOne(text)) return true
  const parts = text.split(/\s*[|•]\s*|\s{2,}/).filter((part) => part.trim() !== '')
  return parts.length > 1 && parts.every(isOne)
}

/** Who put it on the portal is not who wrote it. */
const poster =
  /^\s*(?:người (?:đăng|đưa tin)|đăng bởi|admin|quản trị(?: viên)?)(?:\s*:.{0,40}|\s*)$/iu
const dateWords =
  /(?:được\s+)?(?:ngày|ngay dang|giờ|lúc|vào|thời gian|cập nhật|đăng|đăng tải|xuất bản|phát hành|tạo|gửi|đưa tin|đưa|bài|tin|lần cuối|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|gmt\s*\+?\s*7?|sa|ch|am|pm)/giu

/** What is left of a line beside its days and the words that go with them. */
export function withoutDay(text: string): string {
  const days = momentsIn(text)
  const rest = days.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  return rest
    .split(/[|•]|\s[–-]\s/)
    .filter((part) => !isNoise(part) && !poster.test(part))
    .join(' ')
    .replace(/(?:\|\s*)?(?:(?:số )?lượt (?:xem|đọc)|views?|xem)\s*:?\s*[\d.,]+/gi, '')
    .replace(dateWords, '')
    .replace(/[\s\d:/.,|()[\]–—+-]+/g, '')
}

export function saysPublished(text: string): boolean {
  return (
    /(?:ngày|đăng|xuất bản|phát hành|cập nhật|thời gian|đưa tin)\s*(?:đăng|ngày|lúc|tải|bài|tin|cập nhật|tạo)?\s*:?/iu.test(
      text,
    ) && !/^(?:thứ|chủ nhật)[^|]*$/i.test(text)
  )
}

export function saysWeekday(text: string): boolean {
  return /(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/iu.test(text)
}
