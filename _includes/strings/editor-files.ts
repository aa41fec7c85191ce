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
} as const
