export const editorArticleStrings = {
  edit: 'Sửa',
  see: 'Xem bài trên trang',
  save: 'Lưu thay đổi',
  correction: 'Đính chính (hiện trên bài kèm ngày hôm nay; để trống nếu chỉ cập nhật)',
  update: 'Ghi trên bài là vừa cập nhật lúc này',
  withdrawn: 'Gỡ bài vì lý do (địa chỉ bài sẽ hiện lý do này; xoá chữ ở đây thì bài hiện lại)',
  path: 'Địa chỉ, dạng 2026/04/ten-bai (đổi thì địa chỉ cũ tự dẫn sang mới, ý kiến theo cùng)',
  undo: 'Hoàn lại bản trước',
  undoConfirm: 'Tôi muốn đưa bài về như trước lần lưu cuối.',
  undoUnconfirmed: 'Chưa hoàn lại: hãy đánh dấu ô xác nhận rồi bấm lại.',
  done: {
    saved: 'Đã lưu. Trang sẽ đổi sau ít giây.',
    undone: 'Đã hoàn lại bản trước. Trang sẽ đổi sau ít giây.',
  },
  refused: {
    problems: 'Chưa lưu: còn lỗi, nằm cạnh từng ô. Chữ bạn gõ còn nguyên.',
    missing:
      'Chưa lưu: bài này không còn ở địa chỉ ấy (đã đổi địa chỉ hoặc bị bỏ). Chữ bạn gõ còn nguyên ở đây.',
    first: 'Chưa làm: bài này chưa có bản nào trước bản đang đăng.',
  },
} as const
