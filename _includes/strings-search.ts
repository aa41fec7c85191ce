/** The phrases of the search page. */
export const searchStrings = {
  title: 'Tìm kiếm',
  description: (name: string) => `Tìm trong mọi bài viết của ${name}.`,
  form: 'Tìm trong mọi bài viết',
  words: 'Từ cần tìm',
  hint: 'Gõ có dấu hay không dấu đều được. Bài viết đúng dấu đứng trước.',
  find: 'Tìm',
  filters: 'Lọc theo chuyên mục và ngày đăng',
  section: 'Chuyên mục',
  anySection: 'Mọi chuyên mục',
  from: 'Từ ngày',
  to: 'Đến ngày',
  results: 'Kết quả tìm kiếm',
  more: 'Xem thêm',
  again: 'Thử lại',
  failed:
    'Chưa tải được mục lục tìm kiếm. Có thể đường truyền đang yếu; xin thử lại, hoặc xem bài theo ngày ở bên dưới.',
  noScript:
    'Ô tìm kiếm cần JavaScript, mà trình duyệt của bạn đang tắt hoặc không có. Mọi bài viết vẫn xem được theo ngày đăng:',
  toArchive: 'kho lưu trữ',
  script: {
    searching: 'Đang tìm…',
    found: 'Tìm thấy {n} bài.',
    near: 'Tìm thấy {n} bài có cụm từ này.',
    some: 'Không bài nào có đủ các từ này. Dưới đây là {n} bài có phần lớn các từ.',
    none: 'Không tìm thấy bài nào. Hãy thử ít từ hơn, từ khác, hoặc bỏ bớt điều kiện lọc.',
    noWords: 'Hãy gõ ít nhất một chữ hoặc một số.',
    more: 'Xem thêm',
    apart: 'Xem cả bài có các từ này không liền nhau',
  },
} as const
