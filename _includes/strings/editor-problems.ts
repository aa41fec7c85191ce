const hour = 'Giờ phải viết như 06:20 07/04/2026: giờ, phút, rồi ngày, tháng, năm.'

/** What the editor says beside a field, by a problem's code and the field; the build speaks of keys and lines. */
export const editorProblemStrings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  required: {
    title: 'Chưa có tiêu đề.',
    section: 'Chưa chọn chuyên mục.',
    body: 'Bài chưa có nội dung.',
    'image.src': 'Chưa chọn ảnh chính. Không dùng ảnh chính thì xoá các ô của nó.',
    'source.name': 'Bài dẫn lại chưa có tên nguồn.',
    'source.url': 'Bài dẫn lại chưa có địa chỉ bài gốc.',
    'source.published': 'Bài dẫn lại chưa có giờ đăng của bài gốc.',
  },
  no_alt: { 'image.alt': 'Chưa viết ảnh chính cho thấy gì.' },
  unknown_section: { section: 'Chuyên mục này không có trong danh sách: hãy chọn lại.' },
  bad_timestamp: { timestamp: hour, expires: hour, 'source.published': hour },
}
