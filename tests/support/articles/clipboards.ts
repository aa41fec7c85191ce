import { inTcvn3, inVni } from '../../importer/old-letters.ts'

/** What a program puts on the clipboard as `text/html`, and the Markdown that comes of it. */
export interface Clipboard {
  readonly markup: string
  readonly body: string
  readonly notes: readonly string[]
}

const head = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/lan/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @font-face {font-family:Wingdings;} p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
<!--[if gte mso 10]><style>/* Style Definitions */ table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>`

const item = (level: number, sign: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=VI style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>`

/** Word 2016: Roman, Arabic and lettered levels, a footnote, a picture of VML, a page's end. */
const word2016: Clipboard = {
  markup: `${head}<body lang=EN-US link=blue style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=VI>Kế hoạch tiêm vắc-xin<o:p></o:p></span></p>
<h2 style='mso-list:none'><span lang=VI>Đối tượng<o:p></o:p></span></h2>
<p class=MsoNormal style='text-align:justify'><span lang=VI>Trẻ từ <b style='mso-bidi-font-weight:normal'>6 đến 59 tháng</b>, theo <i style='mso-bidi-font-style:normal'>Công văn</i> số 12<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a>.<o:p></o:p></span></p>
${item(1, '1.', 'Đăng ký tại tổ')}
${item(2, 'a)', 'mang sổ tiêm')}
${item(3, '§', 'bản chính')}
${item(1, '2.', 'Chờ giấy mời')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025" style='width:150pt'><v:imagedata src="file:///C:/Temp/clip_image001.png" o:title="a"/></v:shape><![endif]--><![if !vml]><img width=200 height=120 src="file:///C:/Temp/clip_image002.png" v:shapes="_x0000_i1025"><![endif]></p>
<span style='font-size:14.0pt'><br clear=all style='mso-special-character:line-break;page-break-before:always'></span>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 valign=top><p class=MsoNormal align=center><b><span lang=VI>Tổ</span></b><o:p></o:p></p></td><td width=200><p class=MsoNormal><b>Ngày</b></p></td></tr>
<tr style='mso-yfti-irow:1'><td colspan=2><p class=MsoNormal>Cả phường | tất cả<o:p></o:p></p></td></tr>
<tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td><p class=MsoNormal>Số 5</p></td><td><p class=MsoNormal>3/12</p><p class=MsoNormal>4/12</p></td></tr></table>
<!--EndFragment--></body></html>`,
  body: `## Kế hoạch tiêm vắc-xin

### Đối tượng

Trẻ từ **6 đến 59 tháng**, theo *Công văn* số 12\\[1\\].

1. Đăng ký tại tổ
   1. mang sổ tiêm
      - bản chính
2. Chờ giấy mời

| Tổ | Ngày |
| --- | --- |
| Cả phường \\| tất cả | Cả phường \\| tất cả |
| Số 5 | 3/12 4/12 |
`,
  notes: ['merged', 'pictures'],
}

const run = (text: string, style = ''): string =>
  `<span data-contrast="auto" xml:lang="VI-VN" lang="VI-VN" class="TextRun SCXW1 BCX0" style="margin:0px;font-size:12pt;${style}"><span class="NormalTextRun SCXW1 BCX0" style="margin:0px">${text}</span></span><span class="EOP SCXW1 BCX0" data-ccp-props="{}" style="margin:0px">&nbsp;</span>`
const onlineItem = (level: number, text: string): string =>
  `<div class="ListContainerWrapper SCXW1 BCX0" style="position:relative"><ul class="BulletListStyle${level} SCXW1 BCX0" role="list"><li data-leveltext="" data-listid="1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0" style="margin:0px 0px 0px ${level * 24}px"><p class="Paragraph SCXW1 BCX0" xml:lang="VI-VN">${run(text)}</p></li></ul></div>`

/** Word 365 in a browser: each item is a list of its own. */
const wordOnline: Clipboard = {
  markup: `<meta charset='utf-8'><div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" role="heading" aria-level="2" xml:lang="VI-VN">${run('Giờ mở cửa', 'font-weight:bold;')}</p></div>${onlineItem(1, 'Sáng')}${onlineItem(2, '7 giờ 30')}${onlineItem(1, 'Chiều')}<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" xml:lang="VI-VN">${run('Hết.')}</p></div>`,
  body: `## Giờ mở cửa

- Sáng
  - 7 giờ 30
- Chiều

Hết.
`,
  notes: [],
}

/** Google Docs: all within a `b` that is not bold; a list within a list stands beside its item. */
const googleDocs: Clipboard = {
  markup: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0d0a"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;font-weight:400;white-space:pre-wrap;">Họp tổ dân phố</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Tối </span><span style="font-weight:700;font-style:normal;white-space:pre-wrap;">thứ sáu</span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;"> tại nhà văn hoá</span><span style="font-weight:400;white-space:pre-wrap;">, xem </span><a href="https://phuong.example/hop" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;white-space:pre-wrap;">giấy mời</span></a><span style="font-weight:400;white-space:pre-wrap;">.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;white-space:pre-wrap;">Vệ sinh</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">ngõ 12</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">An ninh</span></p></li></ul><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;"><p dir="ltr"><span style="font-weight:700;">Việc</span></p></td><td><p dir="ltr"><span style="font-weight:700;">Ai</span></p></td></tr><tr><td><p dir="ltr"><span style="font-weight:400;">Cờ</span></p></td><td><p dir="ltr"><span style="font-weight:400;">Tổ 5</span></p></td></tr></tbody></table></div><p dir="ltr"><span><img src="https://lh3.googleusercontent.com/docs/abc" width="300" height="200" /></span></p></b><br class="Apple-interchange-newline">`,
  body: `## Họp tổ dân phố

Tối **thứ sáu** *tại nhà văn hoá*, xem [giấy mời](<https://phuong.example/hop>).

- Vệ sinh
  - ngõ 12
- An ninh

| Việc | Ai |
| --- | --- |
| Cờ | Tổ 5 |
`,
  notes: ['pictures'],
}

/** LibreOffice Writer 24: fonts as elements, a picture within the page, lists of lists. */
const libreOffice = (picture: string, name: string): Clipboard => ({
  markup: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2.5.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115%; background: transparent }</style></head><body lang="vi-VN" link="#000080" dir="ltr"><h2 class="western">Khánh thành cầu</h2>
<p style="line-height: 100%"><font face="Liberation Serif, serif"><font size="4" style="font-size: 14pt"><b>Sáng nay</b>, <i>Uỷ ban</i>
phường <u>khánh thành</u> cầu.</font></font></p>
<ol><li><p style="margin-bottom: 0cm">Dài 40 m</p><ol type="a"><li><p>rộng 6 m</p></li></ol></li><li><p>Tải trọng 13 tấn</p></li></ol>
<p><img src="data:image/png;base64,${picture}" name="Image1" align="bottom" width="200" height="120" border="0"/></p>
</body></html>`,
  body: `## Khánh thành cầu

**Sáng nay**, *Uỷ ban* phường khánh thành cầu.

1. Dài 40 m
   1. rộng 6 m
2. Tải trọng 13 tấn

![](<${name}>)
`,
  notes: ['underline'],
})

const sentence = 'Uỷ ban nhân dân phường tổ chức hội nghị đối thoại với nhân dân'

/** Word 2003 files live on: two old fonts on one page. */
const oldFonts: Clipboard = {
  markup: `${head}<body><!--StartFragment--><p class=MsoNormal><span style='font-size:14.0pt;mso-bidi-font-family:"Times New Roman";font-family:".VnTime"'>${inTcvn3(sentence)}.</span></p><p class=MsoNormal><span style='font-family:"VNI-Times"'>${inVni(sentence)}.</span></p><p class=MsoNormal>Chữ <b>Unicode</b> giữ nguyên.</p><!--EndFragment--></body></html>`,
  body: `${sentence}.\n\n${sentence}.\n\nChữ **Unicode** giữ nguyên.\n`,
  notes: ['old_font'],
}

/** Excel: a table alone. */
const excel: Clipboard = {
  markup: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";}--></style></head><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=128><!--StartFragment--><col width=64 span=2><tr height=20><td height=20 class=xl65 width=64>Tổ</td><td class=xl65>Hộ</td></tr><tr height=20><td height=20>1</td><td align=right>120</td></tr><!--EndFragment--></table></body></html>`,
  body: '| Tổ | Hộ |\n| --- | --- |\n| 1 | 120 |\n',
  notes: [],
}

export const clipboards = { word2016, wordOnline, googleDocs, libreOffice, oldFonts, excel }
