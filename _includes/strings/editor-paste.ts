import { editorFileStrings } from './editor-files.ts'

/** What the draft's page says by script of what was pasted, and of pictures; `{n}` is filled in there. */
export const editorPasteStrings = {
  paste: {
    reading: 'Đã dán chữ; đang đưa định dạng vào…',
    done: 'Đã dán, giữ đề mục, chữ đậm, nghiêng, liên kết, danh sách và bảng.',
    plain:
      'Chữ đã dán vào mà chưa có định dạng, vì máy chủ chưa trả lời hoặc chữ đã sửa ngay. Muốn có định dạng thì hoàn tác rồi dán lại.',
    file: 'Đang đọc tệp Word…',
    refused: {
      413: editorFileStrings.refused.large,
      415: editorFileStrings.refused.kind,
      422: editorFileStrings.refused.bomb,
      other: 'Chưa đọc được tệp Word: máy chủ chưa trả lời. Bài của bạn còn nguyên; xin thử lại.',
    },
    remarks: 'Đã dán vào bài. Máy có điều muốn báo:',
  },
  pictures: {
    choose: 'Thêm ảnh…',
    chooseMain: 'Chọn ảnh chính…',
    credit: '(Ảnh: {n})',
    leaveOut: 'Bỏ ảnh này',
    again: 'Thử lại',
    shrinking: 'Đang thu nhỏ ảnh…',
    sending: 'Đang gửi ảnh…',
    failed: 'Trình duyệt này không hỏi được về ảnh ấy: ảnh chưa được thêm. Hãy thử lại.',
    added: 'Đã thêm ảnh {n}.',
    missing: {
      alt: 'Hãy viết ảnh cho thấy gì, cho người không nhìn thấy ảnh.',
      minors: 'Hãy trả lời câu hỏi về trẻ em trong ảnh.',
    },
    refused: {
      0: 'Chưa gửi được ảnh: không nối được với máy chủ. Những gì bạn viết ở đây còn nguyên.',
      401: 'Chưa gửi được ảnh: phiên đã hết. Hãy mở liên kết vào bàn ở một thẻ khác rồi thử lại.',
      403: 'Chưa gửi được ảnh: bạn không có quyền sửa bài này.',
      404: 'Chưa gửi được ảnh: bản nháp này không còn ở đây (đã đăng, đổi tên hoặc bị bỏ).',
      413: 'Chưa gửi được ảnh: ảnh quá lớn (tối đa 4,5 MB).',
      415: 'Tệp ấy không dùng được: ảnh phải là JPEG, PNG hay WebP còn nguyên vẹn.',
      422: 'Chưa gửi được ảnh: ảnh lớn hơn 40 triệu điểm ảnh.',
      503: 'Chưa gửi được ảnh: kho bài tạm thời không nhận. Những gì bạn viết ở đây còn nguyên.',
      other: 'Chưa gửi được ảnh: máy chủ trả lời điều không hiểu được. Xin thử lại.',
    },
  },
} as const
