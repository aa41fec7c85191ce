export const editorStrings = {
  editor: 'Bàn biên tập',
  commits: {
    create: 'Bản nháp mới',
    save: 'Sửa bản nháp',
    send: 'Gửi duyệt bản nháp',
    rename: 'Đổi tên bản nháp',
    remove: 'Bỏ bản nháp',
    return: 'Trả lại bản nháp',
    picture: 'Tệp của bản nháp',
    publish: 'Xuất bản',
    correct: 'Sửa bài đã đăng',
    move: 'Đổi địa chỉ bài đã đăng',
    withdraw: 'Gỡ bài đã đăng',
    undo: 'Hoàn lại bài đã đăng',
  },
  untitled: '(chưa có tiêu đề)',
  addressTaken: (path: string) =>
    `địa chỉ /${path}/ đã có bài khác dùng; hãy đổi tên bản nháp hoặc ghi một địa chỉ khác`,
  tooFar: 'giờ đăng còn quá một năm nữa; hãy xem lại năm',
  longAgo: 'giờ đăng đã qua hơn một ngày: đăng lúc nào, bài cũng mang giờ cũ này',
} as const
