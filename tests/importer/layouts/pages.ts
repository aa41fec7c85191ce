import {
  atHour,
  figureHtml,
  html,
  marked,
  paragraphsHtml,
  sample,
  wrapLines,
  type LayoutCase,
} from './sample.ts'

const { title, lead, byline, caption, paragraphs } = sample
const header = `<div id="header"><div class="date-today">Thứ Năm, 26/11/2026 | 10:15</div><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li></ul></div>`
const related = `<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/1">Một tin khác về phần mềm Bản Tin</a> (01/12/2023)</li><li><a href="/2">Một tin nữa về phần mềm Bản Tin</a> (30/11/2023)</li></ul></div><div id="footer">Bản quyền thuộc về Cổng thông tin. Ngày 01/01/2010</div>`
const page = (body: string, head = ''): string =>
  html(`${title} | Cổng thông tin điện tử`, `${header}${body}${related}`, head)
const sign = `<p style="text-align:right"><strong>${byline}</strong></p>`

export const pages: Readonly<Record<string, LayoutCase>> = {
  'an article element with time': {
    page: page(
      `<article><h1>${title}</h1><time datetime="2023-12-28T06:20:00+07:00">28/12/2023 06:20</time><p class="sapo">${marked}</p><figure><img src="a.jpg" alt="Toàn cảnh"><figcaption>${caption}</figcaption></figure>${paragraphsHtml}<p class="author">${byline}</p></article>`,
    ),
    expected: atHour('06:20'),
  },
  'names for everything': {
    page: page(
      `<div class="detail"><h1 class="title-detail">${title}</h1><div class="date">Thứ năm, 28/12/2023, 17:31 (GMT+7)</div><p class="description">${marked}</p><div class="content-detail">${figureHtml}${paragraphsHtml}<p class="author">${byline}</p></div></div>`,
    ),
    expected: atHour('17:31'),
  },
  'the day labelled below the title': {
    page: page(
      `<div class="news-detail"><h1>${title}</h1><p>Đăng ngày 28 - 12 - 2023</p><div class="noidung"><p>${marked}</p>${figureHtml}${paragraphsHtml}${sign}</div></div>`,
    ),
  },
  'the day before the title': {
    page: page(
      `<div class="post"><div class="post-date">28/12/2023 14:05</div><h1 class="post-title">${title}</h1><div class="post-content"><p>${marked}</p>${figureHtml}${paragraphsHtml}${sign}</div></div>`,
    ),
    expected: atHour('14:05'),
  },
  'told to machines only': {
    page: page(
      `<div class="entry"><h1 class="entry-title">${title}</h1><div class="entry-content"><p>${marked}</p>${figureHtml}${paragraphsHtml}${sign}</div></div>`,
      `<meta property="og:title" content="${title}"><meta property="article:published_time" content="2023-12-28T08:00:00+07:00">`,
    ),
    expected: atHour('08:00'),
  },
  microdata: {
    page: page(
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${title}</h1><meta itemprop="datePublished" content="2023-12-28T01:20:00Z"><span itemprop="author">${byline}</span><div itemprop="articleBody"><p>${marked}</p>${figureHtml}${paragraphsHtml}</div></div>`,
    ),
    expected: atHour('08:20'),
  },
  'laid out in tables': {
    page: page(
      `<table width="100%"><tr><td class="left-menu"><a href="/x">Liên hệ</a></td><td><table><tr><td><h1 class="title">${title}</h1></td></tr><tr><td class="date">Cập nhật lúc: 08:15 - 28/12/2023</td></tr><tr><td class="content"><p>${marked}</p><table align="center"><tr><td><img src="a.jpg" width="400"></td></tr><tr><td align="center">${caption}</td></tr></table>${paragraphsHtml}${sign}</td></tr></table></td></tr></table>`,
    ),
    expected: atHour('08:15'),
  },
  'divisions for paragraphs': {
    page: page(
      `<div class="article-detail"><h2 class="article-title">${title}</h2><div class="article-date">Ngày 28 tháng 12 năm 2023</div><div class="article-content"><div>${marked}</div><div><img src="a.jpg"></div><div style="text-align:center">${caption}</div>${paragraphs.map((text) => `<div>${text}</div>`).join('')}<div style="text-align: right"><b>${byline}</b></div></div></div>`,
    ),
  },
  'several bylines and whose pictures': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023 09:00</p><p>${marked}</p>${figureHtml}${paragraphsHtml}<p><strong>Minh Anh - Quốc Khánh - Ảnh: Thu Hằng</strong></p></article>`,
    ),
    expected: {
      ...atHour('09:00'),
      bylines: ['Minh Anh', 'Quốc Khánh'],
      captions: [{ text: caption, credit: 'Thu Hằng' }],
    },
  },
  'a group, with a bar at its end': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${marked}</p>${figureHtml}${paragraphsHtml}<p>Nhóm PV Thời sự - Ảnh: Thu Hằng|</p></article>`,
    ),
    expected: { bylines: ['Nhóm PV Thời sự'], captions: [{ text: caption, credit: 'Thu Hằng' }] },
  },
  'a department, no mark': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${lead}</p>${figureHtml}${paragraphsHtml}<p><em>Phòng Văn hóa và Thông tin</em></p></article>`,
    ),
    expected: { bylines: ['Phòng Văn hóa và Thông tin'], source: null },
  },
  'taken from another site': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${lead}</p>${figureHtml}${paragraphsHtml}<p>Theo hanoimoi.com.vn</p></article>`,
    ),
    expected: { bylines: [], source: 'hanoimoi.com.vn' },
  },
  'the mark in brackets': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>(NSHN) - ${lead}</p>${figureHtml}${paragraphsHtml}${sign}</article>`,
    ),
    expected: { source: 'NSHN' },
  },
  'a caption that names whose picture it is': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${marked}</p><p><img src="a.jpg"></p><p><i>${caption} (Ảnh: X/TTXVN)</i></p>${paragraphsHtml}${sign}</article>`,
    ),
    expected: { captions: [{ text: caption, credit: 'X/TTXVN' }] },
  },
  'a file name below a picture': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${marked}</p><p><img src="a.jpg"></p><p style="text-align:center">IMG_2034.JPG</p>${paragraphsHtml}${sign}</article>`,
    ),
    expected: { captions: [] },
  },
  'no byline': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${marked}</p>${figureHtml}${paragraphsHtml}</article>`,
    ),
    expected: { bylines: [] },
  },
  'share words and zoom around the text': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><div>Chia sẻ</div><div>100%</div><div>Bản in | Gửi email | Lượt xem: 15</div><p>${marked}</p>${figureHtml}${paragraphsHtml}${sign}<div>[Trở về]</div><div>Lượt xem: 120</div></article>`,
    ),
  },
  'a list and a table in the text': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><p>${marked}</p>${figureHtml}${paragraphsHtml}<ul><li>Viết bài<ul><li>bằng chữ đơn giản</li></ul></li><li>Duyệt bài</li></ul><table><tr><th>Việc</th><th>Phút</th></tr><tr><td>Viết</td><td>10</td></tr></table>${sign}</article>`,
    ),
  },
  'lines broken by width within pre': {
    page: page(
      `<article><h1>${title}</h1><p class="date">28/12/2023</p><pre>${[marked, ...paragraphs].map((text) => wrapLines(text)).join('\n\n')}\n\n${byline}\n</pre></article>`,
    ),
    expected: { captions: [] },
  },
}
