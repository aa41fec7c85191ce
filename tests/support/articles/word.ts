import { zipOfAll } from '../../importer/zip.ts'

/** A page as Word puts it on the clipboard: lists are paragraphs, and its pictures lie on the writer's disk. */
export const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=VI>Lịch tiếp công dân<o:p></o:p></span></h1>
<p class=MsoNormal><b><span lang=VI>Thời gian:</span></b><span lang=VI> từ <i>8 giờ</i> ngày 5/3, xem <a href="https://phuong.example/lich">lịch đầy đủ</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=VI style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Mang theo căn cước<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>bản gốc</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Đến sớm 15 phút</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Lấy số</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Chờ gọi</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Phòng</b></p></td><td><p class=MsoNormal><b>Giờ</b></p></td></tr>
<tr><td><p class=MsoNormal>Một cửa</p></td><td><p class=MsoNormal>8.00</p></td></tr></table>
<p class=MsoNormal><u>Lưu ý</u>: <a href="javascript:alert(1)">bấm đây</a> <img width=300 height=200 src="file:///C:/Users/lan/clip_image002.jpg"></p>
<script>alert(2)</script><!--EndFragment--></body></html>`

export const wordMarkdown = `## Lịch tiếp công dân

**Thời gian:** từ *8 giờ* ngày 5/3, xem [lịch đầy đủ](<https://phuong.example/lich>).

- Mang theo căn cước
  - bản gốc
- Đến sớm 15 phút

1. Lấy số
2. Chờ gọi

| Phòng | Giờ |
| --- | --- |
| Một cửa | 8.00 |

Lưu ý: bấm đây
`

const xml = '<?xml version="1.0"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"${mode}/>`
const relations = (...all: string[]): Buffer =>
  Buffer.from(
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  )

export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export function wordPicture(attribute: 'embed' | 'link', id: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="Cầu mới"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${attribute}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

/** A .docx with this body; `embedded`: its picture of the id `p`; `linked`: where its picture `q` lies. */
export function wordFile(
  body: string,
  { embedded, linked }: { readonly embedded?: Buffer; readonly linked?: string } = {},
): Buffer {
  const spaces = Object.entries({
    w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    r: `${office}/relationships`,
    wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  }).map(([name, address]) => ` xmlns:${name}="${address}"`)
  return zipOfAll({
    '[Content_Types].xml': Buffer.from(
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': relations(relation('r', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      ...(embedded ? [relation('p', 'image', 'media/a.png')] : []),
      ...(linked === undefined ? [] : [relation('q', 'image', linked, ' TargetMode="External"')]),
      relation('j', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"'),
    ),
    'word/document.xml': Buffer.from(
      `${xml}<w:document${spaces.join('')}><w:body>${body}</w:body></w:document>`,
    ),
    ...(embedded && { 'word/media/a.png': embedded }),
  })
}
