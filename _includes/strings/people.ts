/** What staff read of people, their roles and their passkeys. */
export const peopleStrings = {
  forbidden: 'Không có quyền',
  forbiddenText:
    'Vai trò của bạn không làm được việc này. Người quản trị của toà soạn đổi được vai trò.',
  back: 'Về bàn kiểm duyệt',
  confirm: 'Xác nhận',
  confirmText:
    'Việc này cần bạn xác nhận rằng chính bạn đang ngồi ở máy. Xác nhận bằng khoá truy cập có giá trị năm phút.',
  confirmButton: 'Xác nhận và làm tiếp',
  confirmOtherwise:
    'Chưa có khoá truy cập? Hãy vào lại bằng một liên kết mới: trong mười phút đầu không cần xác nhận. Việc vừa gửi chưa được làm.',
  passkeys: 'Khoá truy cập',
  passkeysText:
    'Khoá truy cập nằm trong điện thoại hay máy tính của bạn, mở bằng vân tay, khuôn mặt hay mã khoá máy. Có khoá thì lần sau vào bàn không cần liên kết.',
  passkeysElsewhere: 'Ở địa chỉ này chỉ vào bàn được bằng liên kết.',
  passkeyOld: 'của địa chỉ cũ, không dùng được nữa',
  passkeyAdd: 'Thêm khoá trên máy này',
  passkeyRemove: 'Bỏ khoá này',
  passkeyMade: 'Thêm lúc',
  passkeyUsed: 'dùng lần cuối',
  passkeyText:
    'Đã thêm khoá truy cập trên máy này thì không cần liên kết. Khoá thêm khi trang còn ở địa chỉ khác thì không dùng được nữa: hãy vào bằng một liên kết mới rồi thêm khoá.',
  passkeyEnter: 'Vào bằng khoá truy cập',
  logPerson: 'Người',
  logDeed: 'Việc',
  logAny: 'Mọi việc',
  logSubject: 'Về (mã số hay tên)',
  logMonth: 'Tháng',
  logFind: 'Tìm',
  logOn: 'Tìm tiếp ở phần cũ hơn',
  logFile: 'Tải nhật ký này về (CSV)',
  scriptWords: JSON.stringify({
    failed: 'Chưa xác nhận được. Hãy thử lại, hoặc vào bằng liên kết mới.',
    stale: 'Bạn vào đã lâu. Hãy ra, vào lại bằng khoá đã có hay liên kết mới, rồi thêm khoá ngay.',
    away: 'Chưa gửi được: xin kiểm tra mạng rồi thử lại.',
  }),
} as const
