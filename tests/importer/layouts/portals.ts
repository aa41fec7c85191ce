import {
  atHour,
  figureHtml,
  html,
  marked,
  paragraphsHtml,
  sample,
  type LayoutCase,
} from './sample.ts'

const { title, lead, byline } = sample
const menu = `<div id="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></div>`
const others = `<div class="wd-other-news"><h3>Các bài mới đăng</h3><ul><li><a href="/a">Một bài mới hơn bài này (3/01/2024)</a></li></ul><h3>Các bài đã đăng :</h3><ul><li><a href="/b">Một bài cũ hơn bài này (2/12/2023)</a></li></ul></div>`
const form = `<form><div>Viết bình luận</div><label>Họ tên:(*)</label><input name="n"><img src="captcha.jpg" alt="L?y l?i m� b?o m?t"></form>`
const today = `<div class="top"><span>Thứ Năm, ngày 26/11/2026</span></div>`

const vportal = (body: string, outside = ''): string =>
  html(
    `${title} - Cổng Giao tiếp điện tử`,
    `${today}${menu}<div class="wd-boxs"><h2 class="wd-tlh1-2">Tin tức</h2>${body}</div>${others}${outside}${form}`,
  )

const sharepoint = (body: string): string =>
  html(
    title,
    `<form id="aspnetForm"><div id="s4-ribbonrow"><a href="#">Skip Ribbon Commands</a><a href="#">Skip to main content</a></div><div id="s4-workspace"><div id="topnav" class="ms-core-navigation">${menu}</div><span id="DeltaPlaceHolderMain">${body}</span></div></form>`,
  )
const field = (name: string, content: string): string =>
  `<div id="ctl00_PlaceHolderMain_${name}__ControlWrapper_RichHtmlField" class="ms-rtestate-field">${content}</div>`

export const portals: Readonly<Record<string, LayoutCase>> = {
  'vPortal, the day behind the title': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title} <span class="wd-date">(00:00 28/12/2023)</span></h3><div class="wd-introduction"><p>${marked}</p>${figureHtml}${paragraphsHtml}</div><p class="wd-actor">${byline}</p><div class="wd-print"><a href="#">Bản in</a></div><div class="wd-back"><a href="#">[Trở về]</a></div>`,
    ),
  },
  'vPortal, everything in wd-introduction': {
    page: vportal(
      `<div class="wd-introduction"><h3 class="wd-tlh3-4">${title}</h3><p class="wd-date">(06:20 28/12/2023)</p><p>${marked}</p>${figureHtml}${paragraphsHtml}<p class="wd-actor">${byline}</p></div>`,
    ),
    expected: atHour('06:20'),
  },
  'vPortal, day and title in one text': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title} (06:20 28/12/2023)</h3><div class="wd-introduction"><div>${marked}</div>${figureHtml}${paragraphsHtml}</div><div class="wd-actor">${byline}</div>`,
    ),
    expected: atHour('06:20'),
  },
  'vPortal, the lead printed twice': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title}</h3><span class="wd-date">(00:00 28/12/2023)</span><p><strong>${lead}</strong></p><div class="wd-introduction"><p>${marked}</p>${figureHtml}${paragraphsHtml}<p class="wd-actor">${byline}</p></div>`,
    ),
  },
  'vPortal, paragraphs parted by two line breaks': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title} <span class="wd-date">(00:00 28/12/2023)</span></h3><div class="wd-introduction">${marked}<br><br><img src="a.jpg" width="400"><br><i>${sample.caption}</i><br><br>${sample.paragraphs.join('<br/><br/>')}<br><br></div><p class="wd-actor">${byline}</p>`,
    ),
  },
  'vPortal, view counts and a session in addresses': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title}</h3><p class="wd-date">Ngày đăng 28/12/2023 | 17:31 | Lượt xem: 412</p><div class="wd-introduction"><p>${marked}</p>${figureHtml}${paragraphsHtml}</div><p class="wd-actor">${byline}</p><a href="/tin;jsessionid=1A2B">[Trở về]</a>`,
    ),
    expected: atHour('17:31'),
  },
  'vPortal, old comments below': {
    page: vportal(
      `<h3 class="wd-tlh3-4">${title} <span class="wd-date">(00:00 28/12/2023)</span></h3><div class="wd-introduction"><p>${marked}</p>${figureHtml}${paragraphsHtml}</div><p class="wd-actor">${byline}</p>`,
      `<div class="comments"><div class="comment-item">Bài viết hay quá, cảm ơn tòa soạn đã thông tin.</div></div>`,
    ),
  },
  'SharePoint, fields by name': {
    page: sharepoint(
      `<h1>${title}</h1><div class="article-date">28/12/2023 08:15</div>${field('Lead', `<p><strong>${marked}</strong></p>`)}${field('Content', `${figureHtml}${paragraphsHtml}<p style="text-align:right"><strong>${byline}</strong></p>`)}`,
    ),
    expected: atHour('08:15'),
  },
  'SharePoint, days in words of the morning': {
    page: sharepoint(
      `<div class="ms-title"><h2>${title}</h2></div><div class="time">28/12/2023 8:15 SA</div>${field('ctl01', `<div>${marked}</div>${figureHtml}${paragraphsHtml}<div style="text-align: right;"><b>${byline}</b></div>`)}`,
    ),
    expected: atHour('08:15'),
  },
  'SharePoint, AM and PM, one field': {
    page: sharepoint(
      `<h2 class="title">${title}</h2><span class="date">Đăng ngày: 28/12/2023 5:31 PM</span>${field('PublishingPageContent', `<p>${marked}</p>${figureHtml}${paragraphsHtml}<p align="right">${byline}</p>`)}<div class="other-news"><h3>Tin khác</h3><ul><li><a href="x.aspx">Một tin khác nữa của trang</a></li></ul></div>`,
    ),
    expected: atHour('17:31'),
  },
}
