export const editorFileStrings = {
  /** Of a document that was pasted or imported. */
  notes: {
    old_font: 'Chữ phông cũ (TCVN3, VNI) đã được chuyển sang Unicode: xin đọc lại tên riêng.',
    unsure: 'Có chữ lạ, có thể là phông chữ cũ mà máy chưa chuyển được: xin đọc lại.',
    merged: 'Bảng có ô gộp đã được tách ra, chữ của ô gộp lặp lại ở từng ô.',
    tables: 'Có bảng chỉ một hàng hay một cột đã thành đoạn văn thường.',
    links: 'Có liên kết không dẫn tới trang web nào (tệp trên máy, lệnh) nên chỉ còn chữ.',
    pictures:
      'Có ảnh không lấy được từ Word: hãy chọn tệp .docx, hoặc kéo từng ảnh (JPEG, PNG, WebP) vào.',
    underline: 'Chữ gạch chân không giữ được: trên mạng, gạch chân là liên kết.',
    depth: 'Có phần lồng nhau quá sâu đã bỏ lại.',
  },
  imported: 'Đã nhập tệp Word và lưu. Máy có điều muốn báo:',
  refused: {
    alt: 'Chưa lưu: hãy viết ảnh cho thấy gì rồi chọn lại tệp ảnh. Bài của bạn còn nguyên trong khung.',
    minors:
      'Chưa lưu: hãy trả lời câu hỏi về trẻ em trong ảnh rồi chọn lại tệp ảnh. Bài của bạn còn nguyên trong khung.',
    kind: 'Chưa lưu: tệp ấy không dùng được. Ảnh phải là JPEG, PNG hay WebP còn nguyên vẹn; bài Word phải là .docx. Bài của bạn còn nguyên trong khung.',
    pixels:
      'Chưa lưu: ảnh ấy lớn hơn 40 triệu điểm ảnh; hãy thu nhỏ rồi chọn lại. Bài của bạn còn nguyên trong khung.',
    large:
      'Chưa lưu: tệp ấy quá lớn (ảnh tối đa 4,5 MB; tệp Word và đính kèm tối đa 25 MB, trên Netlify 4,5 MB). Bài của bạn còn nguyên trong khung.',
    bomb: 'Chưa lưu: tệp Word ấy nén quá mức bình thường nên máy không mở. Bài của bạn còn nguyên trong khung.',
  },
  files: 'Ảnh, tệp Word và tệp đính kèm',
  pictures: 'Ảnh của bài',
  pictureSize: (width: number, height: number) => `${width} × ${height}`,
  remove: (name: string) => `Bỏ ${name}`,
  removed: 'Đã bỏ tệp. Bài trong khung chưa lưu: hãy xoá chỗ nhắc tới tệp ấy rồi bấm Lưu.',
  picture: {
    legend: 'Thêm ảnh',
    file: 'Tệp ảnh (JPEG, PNG, WebP)',
    alt: 'Ảnh cho thấy gì (cho người không nhìn thấy ảnh)',
    caption: 'Chú thích',
    credit: 'Người chụp',
    minors: 'Trong ảnh có trẻ em nhìn rõ mặt không?',
    answers: {
      '': 'Chọn câu trả lời…',
      none: 'Không có',
      consent: 'Có; cha mẹ (và các em từ 7 tuổi) đã đồng ý cho đăng',
    },
    main: 'Dùng làm ảnh chính của bài',
    add: 'Thêm ảnh và lưu',
  },
  document: {
    legend: 'Nhập từ Word',
    file: 'Chọn tệp .docx',
    add: 'Nhập tệp Word và lưu',
    again: 'Tệp Word chưa được nhập: hãy chọn lại tệp rồi lưu.',
  },
  attachment: {
    legend: 'Tệp đính kèm cho bạn đọc tải về',
    file: 'Tệp (PDF, Word, Excel…)',
    title: 'Tên hiện trên trang',
    add: 'Đính kèm và lưu',
  },
} as const
