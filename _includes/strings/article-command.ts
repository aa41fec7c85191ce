/** What `npm run article` asks a reporter, and tells them. */
export const articleCommandStrings = {
  title: 'Tiêu đề: ',
  section: (keys: string) => `Chuyên mục (${keys}): `,
  byline: 'Tác giả (để trống được): ',
  hour: 'Giờ đăng, như 06:20 07/04/2026 (để trống thì là lúc xuất bản): ',
  noSection: (typed: string) => `Không có chuyên mục “${typed}”.`,
  noHour: (typed: string) => `“${typed}” không phải giờ đăng.`,
  begun: (address: string) => `Bài sẽ ở ${address}`,
  published: (path: string) => `Đã xuất bản /${path}/`,
  unshared: 'Commit đã có ở máy này, nhưng chưa đẩy lên kho chung được: hãy git push.',
  problems: (faults: number, advice: number) => `${faults} lỗi, ${advice} lời khuyên.`,
  refused: {
    missing: 'Không có bản nháp này.',
    conflict: 'Bản nháp vừa bị sửa: hãy xem lại rồi chạy lại lệnh.',
    exists: 'Địa chỉ ấy đã có bài khác dùng.',
    uncommitted: 'Bản nháp có chỗ chưa commit: hãy git add, git commit rồi chạy lại lệnh.',
  },
} as const
