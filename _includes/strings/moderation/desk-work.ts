/** The desk as a place to work at: its head, keys, and who else is there. */
export const deskWorkStrings = {
  oldest: 'Chờ lâu nhất: gửi lúc',
  median: 'Gần đây thường quyết định sau',
  minutes: 'phút',
  hours: 'giờ',
  days: 'ngày',
  keysTitle: 'Phím tắt',
  keys: [
    ['j, k', 'ý kiến sau, ý kiến trước'],
    ['a', 'duyệt'],
    ['r', 'chọn lý do, rồi Enter để từ chối'],
    ['e', 'biên tập'],
    ['u', 'hoàn tác việc vừa làm'],
    ['x', 'chọn hoặc bỏ chọn'],
    ['/', 'tìm'],
    ['?', 'mở, đóng bảng này'],
  ],
  keysOff: 'Tắt phím tắt',
  keysOn: 'Bật phím tắt',
  present: 'Người khác vừa quyết định trước; đây là bản hiện nay, chưa đổi gì.',
} as const
