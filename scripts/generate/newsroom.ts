export const sampleNewsroom = {
  name: 'Bản tin mẫu',
  tagline: 'Trang mẫu do máy sinh ra, không phải tin thật',
  mark: 'MẪU',
  url: 'https://ban-tin.example',
  address: 'Số 1 đường Ví Dụ, phường Minh Hoạ',
  email: 'toa-soan@ban-tin.example',
  responsible: { name: 'Người phụ trách mẫu', role: 'Trưởng ban mẫu' },
  licence: 'Nội dung do máy sinh ra để thử phần mềm Bản Tin.',
  credit: 'Bản tin mẫu',
  sections: [
    { key: 'tin-mau', name: 'Tin mẫu' },
    { key: 'thong-bao', name: 'Thông báo' },
    { key: 'van-ban', name: 'Văn bản' },
    { key: 'doi-song', name: 'Đời sống' },
    { key: 'van-hoa', name: 'Văn hoá' },
    { key: 'suc-khoe', name: 'Sức khoẻ' },
    { key: 'giao-duc', name: 'Giáo dục' },
    { key: 'moi-truong', name: 'Môi trường' },
  ],
  units: ['Ban biên tập mẫu', 'Phòng minh hoạ'].map((name) => ({ key: name, name })),
}

export const sectionKeys = sampleNewsroom.sections.map(({ key }) => key)

export const samplePages = [
  {
    name: 'gioi-thieu',
    title: 'Giới thiệu trang mẫu',
    body: 'Trang này do máy sinh ra để thử phần mềm. Không có toà soạn nào đứng sau những bài ở đây.',
  },
  {
    name: 'quy-tac-binh-luan',
    title: 'Quy tắc bình luận mẫu',
    body: 'Quy tắc mẫu có hai điều:\n\n1. Viết có dấu.\n2. Nói về bài viết.',
  },
] as const

export const tagNames =
  `Hoa, Lá, Cây, Sách, Giấy, Bút, Mực, Bàn, Ghế, Đèn, Cửa, Mái, Gió, Mưa, Nắng, Mây, Sông,
Suối, Núi, Đồi, Biển, Cát, Đá, Gạo, Chè, Cà phê, Bánh, Muối, Vải, Lụa, Gốm, Tre, Mây tre, Trống, Sáo, Tranh,
Màu xanh, Màu vàng, Thuyền, Cầu`.split(/,\s/)

export const writers = ['Người viết mẫu A', 'Người viết mẫu B', 'Người viết mẫu C'] as const
