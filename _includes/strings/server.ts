export const serverStrings = {
  deskElsewhere:
    'Bàn kiểm duyệt của npm start chỉ mở trên chính máy này, tại địa chỉ http://localhost: qua mạng thì mọi chữ đi không được mã hoá. Muốn kiểm duyệt từ máy khác, xin chạy npm run serve sau https (docs/van-hanh.md).',
  noEdition: 'Chưa có bản nào dựng xong.',
} as const
