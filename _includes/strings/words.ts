import type { WordsForm } from '../models/moderation/word-list.ts'

export const wordListStrings = {
  title: 'Danh sách từ',
  purpose:
    'Ý kiến có một mục của danh sách được đánh dấu ở hàng chờ, đúng chỗ trong câu. Không ý kiến nào bị từ chối vì danh sách này.',
  rules: [
    'Mỗi dòng một mục: một từ hoặc một cụm từ. Sau dấu # là ghi chú.',
    'So nguyên từ, đúng dấu, không kể hoa thường: “các” không phải “cặc”. Chữ viết tách (đ ị t), kéo dài (nguuuu), chữ giống chữ (l0n) cũng được nhận ra.',
    'Mục có “ ~” ở cuối còn được nhận trong ý kiến viết hoàn toàn không dấu. Chỉ thêm cho cụm từ không thể hiểu khác: “con cac” cũng là “còn các”.',
  ],
  label: 'Các mục',
  shipped: 'Đang dùng danh sách có sẵn của phần mềm.',
  version: (version: string) => `Đang dùng bản lưu thứ ${version}.`,
  trial: 'Thử danh sách này',
  save: 'Lưu danh sách này',
  trialTitle: 'Nếu dùng danh sách này',
  examined: (count: string) =>
    `Đã thử trên ${count} ý kiến được duyệt hoặc bị từ chối gần đây nhất.`,
  nothing: 'Không ý kiến nào trong số đó bị đánh dấu thêm.',
  approved: (count: string) => `${count} ý kiến đã duyệt sẽ bị đánh dấu thêm: có lẽ là nhầm.`,
  rejected: (count: string) => `${count} ý kiến đã từ chối sẽ bị đánh dấu thêm.`,
  outcomes: {
    saved: 'Đã lưu. Ý kiến gửi từ bây giờ được xem theo danh sách mới.',
    conflict: 'Chưa lưu: người khác vừa lưu một bản khác. Hãy thử lại trên bản đó rồi lưu.',
    too_long: 'Chưa lưu: danh sách dài quá 64 KB.',
    unprintable: 'Chưa lưu: danh sách có ký tự không hiển thị được.',
  } satisfies Record<NonNullable<WordsForm['outcome']>, string>,
} as const
