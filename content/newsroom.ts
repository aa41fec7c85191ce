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
}
