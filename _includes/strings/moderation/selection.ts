/** All that a filter finds, settled 500 at a time. */
export const selectionStrings = {
  ofList: 'Xử lý cả danh sách…',
  ofFound: 'Xử lý mọi ý kiến tìm được…',
  title: 'Xử lý nhiều ý kiến một lượt',
  chosen: (count: string) =>
    `Việc chọn dưới đây làm với ${count} ý kiến sau đây, không hơn. Danh sách này giữ được mười phút.`,
  more: 'Còn ý kiến nữa: làm xong lượt này thì còn lượt sau.',
  list: 'Danh sách:',
  words: 'Tìm theo:',
  article: 'Chỉ của bài:',
  span: (from: string, to: string) => `Gửi từ ${from} đến ${to}.`,
  sample: (count: string) => `${count} ý kiến đầu:`,
  all: 'Đó là:',
  none: 'Không có ý kiến nào như thế.',
  undoable: 'Trong mười phút có thể hoàn tác tất cả bằng một nút.',
  reject: (count: string) => `Từ chối ${count} ý kiến`,
  restore: (count: string) => `Đưa ${count} ý kiến về hàng chờ`,
  erase: (count: string) => `Xoá vĩnh viễn ${count} ý kiến`,
  eraseText: 'Xoá hẳn các ý kiến này và mọi dữ liệu của người viết. Không hoàn tác được.',
  confirm: (count: string) => `Tôi chắc chắn muốn xoá hẳn ${count} ý kiến này.`,
  unseen: 'Không duyệt được theo lối này: chỉ duyệt những ý kiến đã đọc.',
  unclear: 'Chưa làm gì: hãy chọn lý do (khi xoá còn phải đánh dấu ô xác nhận) rồi gửi lại.',
  noFilter: 'Chưa chọn gì: địa chỉ này lọc theo điều bàn không biết.',
  ended:
    'Danh sách đã chọn không còn: nó chỉ giữ mười phút, cho một mình người chọn. Những gì đã làm vẫn còn; muốn làm tiếp thì chọn lại từ bàn.',
  changed: 'Chưa làm gì: số ý kiến của danh sách không như trang này nói.',
  done: (count: string) => `Xong ${count} ý kiến.`,
  conflicts: (count: string) =>
    `${count} ý kiến đã có người khác quyết định trước, hoặc không còn ở đây.`,
  left: (count: string) => `Còn ${count} ý kiến.`,
  goOn: 'Tiếp tục',
  stop: 'Dừng',
} as const
