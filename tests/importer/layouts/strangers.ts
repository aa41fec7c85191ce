import {
  atHour,
  figureHtml,
  html,
  marked,
  paragraphsHtml,
  sample,
  type LayoutCase,
} from './sample.ts'

const { title, lead, byline, caption, paragraphs } = sample
const sign = `<p class="text-right"><strong>${byline}</strong></p>`
const text = `<p>${marked}</p>${figureHtml}${paragraphsHtml}`
const article = (inner: string, head = ''): string =>
  html(title, `<article><h1>${title}</h1>${inner}</article>`, head)
const dated = (inner: string): string => article(`<p class="date">28/12/2023</p>${inner}`)

/** Kinds of pages that strangers brought. */
export const strangers: Readonly<Record<string, LayoutCase>> = {
  'vPortal as its own templates draw it, with a document': {
    page: html(
      'Tin tức',
      `<div class="wd-boxs"><h2 class="wd-tlh1-2">Tin tức</h2><div class="wd-introduction"><h3 class="wd-tlh3-4"><a href="#">${title} </a></h3><p class="wd-date">Ngay dang: 28/12/2023</p><p style="font-weight:bold"> ${marked} </p><div><b>Tài liệu đính kèm</b>&nbsp;<a class="wd-download-pdf" href="/documents/10182/20301/Ke+hoach">KH 12.pdf</a></div><p>${figureHtml}${paragraphsHtml}</p><p class="wd-actor">${byline}</p><h3 class="wd-tlh3-3">Các bài đã đăng</h3><ul class="wd-other-news"><li><a href="/1">Một bài cũ <span>(2/12/2023)</span></a></li></ul></div></div>`,
    ),
    expected: { attachments: ['KH 12.pdf'] },
  },
  'vPortal, a heading in the text of the title’s own class': {
    page: html(
      `${title} - Cổng thông tin`,
      `<div class="wd-boxs"><h3 class="wd-tlh3-4">${title}</h3><p class="wd-date">28/12/2023</p><p>${marked}</p>${figureHtml}<p>${paragraphs[0]}</p><h3 class="wd-tlh3-4">Bạn đọc nói gì</h3><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p><p class="wd-actor">${byline}</p></div>`,
    ),
  },
  'WordPress, with the day of a later change': {
    page: html(
      title,
      `<article><header><h1 class="entry-title">${title}</h1><div>Đăng ngày <time class="entry-date published" datetime="2023-12-28T08:15:00+07:00">28/12/2023</time><time class="updated" datetime="2024-05-20">20/05/2024</time> bởi <span class="author">${byline}</span></div></header><div class="entry-content">${text}</div></article>`,
    ),
    expected: atHour('08:15'),
  },
  'documents in a list below the text': {
    page: dated(
      `${text}${sign}<b>Tệp đính kèm:</b><ul><li><a href="/Lists/Tin/Attachments/1/Q%C4%90%2045.doc">QĐ 45</a></li><li><a href="/c/document_library/get_file?groupId=1&amp;title=Bieu%20mau.xlsx">Tải về</a></li></ul>`,
    ),
    expected: { attachments: ['QĐ 45.doc', 'Bieu mau.xlsx'] },
  },
  'names put together of known words, the day among other words': {
    page: html(
      title,
      `<h1 class="title-detail-news">${title}</h1><div class="article-info">Ngày đăng: 28/12/2023 - 08:15 | Lượt xem: 1.245 | In bài viết</div><div class="noi-dung-chi-tiet">${text}${sign}</div>`,
    ),
    expected: atHour('08:15'),
  },
  'a label before the byline, and one before the source': {
    page: dated(
      `<p>${lead}</p>${figureHtml}${paragraphsHtml}<p class="text-right">Tác giả bài viết: ${byline}</p><p class="text-right">Nguồn tin: Báo Đồng Xanh</p>`,
    ),
    expected: { source: 'Báo Đồng Xanh' },
  },
  'a lead cut off with dots above the whole one': {
    page: dated(`<p class="sapo">${lead.slice(0, 60)}...</p>${text}${sign}`),
  },
  'a day in words and an hour in words': {
    page: article(`<p>Thứ Năm, ngày 28 tháng 12 năm 2023, 8 giờ 5 phút</p>${text}${sign}`),
    expected: atHour('08:05'),
  },
  'a zone between day and hour': {
    page: article(`<p class="date">28/12/2023 (GMT+7) 08:05</p>${text}${sign}`),
    expected: atHour('08:05'),
  },
  'a link to another article in the middle': {
    page: dated(
      `<p>${marked}</p>${figureHtml}<p>${paragraphs[0]}</p><p>&gt;&gt;&gt; <a href="/1">Xem thêm: Một bài khác của trang</a></p><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>${sign}`,
    ),
  },
  'a mark in brackets with no dash behind it': {
    page: dated(`<p>(TTXVN/Vietnam+) ${lead}</p>${figureHtml}${paragraphsHtml}${sign}`),
    expected: { source: 'TTXVN/Vietnam+' },
  },
  'whose picture it is, with no colon': {
    page: dated(
      `<p>${marked}</p><p><img src="a.jpg"></p><p><i>${caption}. (Ảnh Lê Nam)</i></p>${paragraphsHtml}${sign}`,
    ),
    expected: { captions: [{ text: caption, credit: 'Lê Nam' }] },
  },
  'zoom words and share words of all kinds': {
    page: dated(`<p>Xem với cỡ chữ : A- A A+</p>${text}${sign}<p>Chia sẻ:</p>`),
  },
  'an article that opens with a number as errors do': {
    page: html(
      `404 ${title}`,
      `<form><input type="password"></form><article><h1>404 ${title}</h1><p class="date">28/12/2023</p>${text}${sign}</article>`,
    ),
    expected: { title: `404 ${title}` },
  },
  'a text whose caption names the photographer': {
    page: `${title} (00:00 28/12/2023)\n\n${marked}\n\n${caption} (Ảnh: Lê Nam)\n\n\n${paragraphs.join('\n \n')}\n\n${byline}\n`,
    expected: { captions: [{ text: caption, credit: 'Lê Nam' }] },
  },
  'a text whose title goes on in a second line': {
    page: `${title.replace(', nâng', ',\nnâng')} (00:00 28/12/2023)\n\n${marked}\n\n${caption}\n\n\n${paragraphs.join('\n \n')}\n\n${byline}\n`,
  },
}
