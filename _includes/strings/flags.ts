import type { FlagCode } from '../models/desk/desk-comment.ts'

export const flagStrings: Readonly<Record<FlagCode, string>> = {
  link: 'có liên kết',
  phone: 'có dãy số như số điện thoại',
  identity: 'có dãy số như số căn cước, hộ chiếu',
  capitals: 'viết hoa nhiều',
  repeat: 'lặp ký tự hoặc lặp câu',
  mixed: 'có từ trộn chữ của nhiều hệ chữ viết',
  invisible: 'có ký tự vô hình hoặc đổi chiều chữ',
  marks: 'có dấu chồng quá nhiều',
  official: 'xưng danh như toà soạn hoặc cơ quan',
  word: 'có từ trong danh sách của toà soạn',
  busy: 'bài đang nhận quá nhiều ý kiến',
}
