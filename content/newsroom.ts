/** Who publishes this site. Checked when it is read; the shape is `_includes/newsroom.ts`. */
export const newsroom = {
  name: 'Bản tin Nam Từ Liêm',
  tagline: 'Tin của quận Nam Từ Liêm, thành phố Hà Nội',
  mark: 'HNP',
  url: 'https://ban-tin.example',
  address: 'Quận Nam Từ Liêm, thành phố Hà Nội',
  email: 'toa-soan@ban-tin.example',
  responsible: { name: 'Ban Biên tập', role: 'Tổ trưởng Tổ biên tập' },
  licence: 'Bản chạy thử của phần mềm Bản Tin, không phải trang chính thức của quận.',
  credit: 'Bản tin Nam Từ Liêm',
  sections: [
    { key: 'tin-tuc', name: 'Tin tức' },
    { key: 'thong-bao', name: 'Thông báo' },
    { key: 'van-ban', name: 'Văn bản' },
    { key: 'nguoi-tot-viec-tot', name: 'Người tốt, việc tốt' },
  ],
  units: ['Ban Biên tập'],
  cardsSince: '2023-01-01',
  english: {
    name: 'Nam Từ Liêm Bulletin',
    tagline: 'News of Nam Từ Liêm district, Hà Nội',
    functions: [
      'This site runs the Bản Tin software for show. It is not the official site of the district.',
      'A newsroom that runs it publishes news, notices and documents for residents, takes their comments, reads each one before it is published, and answers officially.',
    ],
    structure: [
      {
        name: 'Editorial board',
        duty: 'writes and checks articles, reviews readers’ comments, and answers them.',
        email: 'toa-soan@ban-tin.example',
      },
    ],
    sections: {
      'tin-tuc': 'News',
      'thong-bao': 'Notices',
      'van-ban': 'Documents',
      'nguoi-tot-viec-tot': 'Good people, good deeds',
    },
    address: 'Nam Từ Liêm district, Hà Nội city, Việt Nam',
    role: 'Head of the editorial team',
  },
}
