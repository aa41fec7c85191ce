import { strings } from './site.ts'

export const searchStrings = {
  description: (name: string) => `Tìm trong mọi bài viết của ${name}.`,
  form: 'Tìm trong mọi bài viết',
  words: 'Từ cần tìm',
  hint: 'Gõ có dấu hay không dấu đều được. Bài viết đúng dấu đứng trước.',
  filters: 'Lọc theo chuyên mục và ngày đăng',
  anySection: 'Mọi chuyên mục',
  from: 'Từ ngày',
  to: 'Đến ngày',
  results: 'Kết quả tìm kiếm',
  again: 'Thử lại',
  failed:
    'Chưa tải được mục lục tìm kiếm. Có thể đường truyền đang yếu; xin thử lại, hoặc xem bài theo ngày ở bên dưới.',
  noScript:
    'Ô tìm kiếm cần JavaScript, mà trình duyệt của bạn đang tắt hoặc không có. Mọi bài viết vẫn xem được theo ngày đăng:',
  late: 'Ô tìm kiếm chưa chạy được ở đây. Mọi bài viết vẫn xem được theo ngày đăng:',
  toArchive: 'kho lưu trữ',
  script: {
    failedAgain: 'Vẫn chưa tải được. Xin tải lại trang; từ cần tìm vẫn còn.',
    reload: 'Tải lại trang',
    searching: 'Đang tìm…',
    found: 'Tìm thấy {n} bài.',
    near: 'Tìm thấy {n} bài có cụm từ này.',
    some: 'Không bài nào có đủ các từ này. Dưới đây là {n} bài có phần lớn các từ.',
    none: 'Không tìm thấy bài nào. Hãy thử ít từ hơn, từ khác, hoặc bỏ bớt điều kiện lọc.',
    noWords: 'Hãy gõ ít nhất một chữ hoặc một số.',
    more: strings.more,
    apart: 'Xem cả bài có các từ này không liền nhau',
  },
} as const
