import { join } from 'node:path'
import { writeArchive } from '../../../scripts/generate/archive.ts'
import { contentFolder, writeFiles, type Files } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

/** A thousand articles, twenty-four of which were planted to be looked for. They tell of searching and of nothing else. */
export function plantedContent(): string {
  const content = contentFolder()
  writeArchive(content, { articles: 976, seed: 6, from: '2024-01-01' })
  writeFiles(content, planted)
  return content
}

/** One of a day of 2022, or of another day, in the section of samples unless said otherwise. */
function plant(
  slug: string,
  title: string,
  body: string,
  more: Record<string, string> = {},
): Files {
  const { timestamp = '08:00 15/03/2022', section = 'tin-mau', ...keys } = more
  const [, month = '', year = ''] = /\/(\d\d)\/(\d{4})$/.exec(timestamp) ?? []
  const file = articleFile({ title: JSON.stringify(title), timestamp, section, body, ...keys })
  return { [join('articles', year, month, `${slug}.md`)]: file }
}

const planted: Files = {
  ...plant('dan-tri', 'Câu thử có chữ dân trí', 'Bài thử này đứng đầu khi tìm đúng dấu.'),
  ...plant('dan-tri-khac', 'Câu thử có chữ dẫn trị', 'Cùng chữ cái mà khác dấu.', {
    timestamp: '09:00 16/03/2022',
  }),
  ...plant('dan-tri-trong-bai', 'Câu thử khác', 'Ở đây dân trí chỉ có trong thân bài.', {
    timestamp: '09:00 17/03/2022',
  }),
  ...plant('duong', 'Đường dẫn mẫu của trang thử', 'Chữ đ không phải là chữ d thêm dấu thanh.'),
  ...plant('du-du', 'Đu đủ là ví dụ về chữ đ', 'Hai chữ đ trong một từ.'),
  ...plant('hoa-binh', 'Hòa thuận: dấu đặt theo kiểu cũ', 'Chữ a không mang dấu.'),
  ...plant('hoa-moi', 'Khoẻ khoắn: dấu đặt theo kiểu mới', 'Chữ e mang dấu.'),
  ...plant('thuy', 'Thuỷ tinh trong suốt', 'Chữ y mang dấu hỏi.'),
  ...plant('thuy-khac', 'Thuý sơn, một từ khác dấu', 'Chữ y mang dấu sắc.', {
    timestamp: '09:00 18/03/2022',
  }),
  ...plant('li-luan', 'Lý luận viết bằng y dài', 'Người khác viết bằng i ngắn.'),
  ...plant('ki-thuat', 'Kĩ thuật viết bằng i ngắn', 'Người khác viết bằng y dài.'),
  ...plant('quy-uoc', 'Quý bạn đọc thử tìm', 'Sau qu thì i và y như nhau.'),
  ...plant('ket-luan', 'Số hiệu 100-KL/TW làm mẫu', 'Số hiệu thử có gạch nối và gạch chéo.'),
  ...plant('ngay-thang', 'Câu có ngày 18/8/2014', 'Ngày viết bằng số.'),
  ...plant('con-so', 'Câu có con số 76.543 làm mẫu', 'Dấu chấm ngăn hàng nghìn.'),
  ...plant('ten-rieng', 'Bài mẫu của người viết', 'Không có gì khác.', {
    byline: '[Nguyễn Thử Nghiệm]',
  }),
  ...plant('the', 'Bài có thẻ riêng', 'Thẻ của bài không có trong thân bài.', {
    tags: '[Sơn mài]',
  }),
  ...plant('to-hop', 'Chữ tổ hợp và chữ dựng sẵn', 'Hai cách mã hoá một chữ.'),
  ...plant('kep', '“Ngoặc kép” & dấu và: một tiêu đề', 'Dấu câu không cản việc tìm.'),
  ...plant('muc-thong-bao', 'Bươm bướm ở mục thông báo', 'Bài thử của một mục.', {
    section: 'thong-bao',
  }),
  ...plant('muc-van-ban', 'Bươm bướm ở mục văn bản', 'Bài thử của một mục khác.', {
    section: 'van-ban',
    timestamp: '10:00 20/04/2022',
  }),
  ...plant('nam-2021', 'Chuồn chuồn năm trước', 'Bài thử của một năm.', {
    timestamp: '10:00 01/06/2021',
  }),
  ...plant('nam-2022', 'Chuồn chuồn năm sau', 'Bài thử của năm kế tiếp.', {
    timestamp: '10:00 01/06/2022',
  }),
  ...plant('roi', 'Những từ đứng rời', 'Ốc thì ở đầu câu, còn sên thì mãi tận cuối câu mới có.'),
}
