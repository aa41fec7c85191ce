import { articleFile, pageFile } from '../content/markdown-file.ts'
import { picture } from '../content/picture.ts'
import type { Files } from '../content/content-folder.ts'

/** A content folder in which every part of the article contract is used, with enough articles for numbered pages. */
export function richContent(): Files {
  return {
    ...many(45),
    'articles/2023/12/day-du.md': full,
    'articles/2023/12/anh.png': picture,
    'articles/2023/12/bản đồ.pdf': 'PDF',
    'articles/2023/12/giọng đọc.mp3': 'ID3',
    'articles/2024/03/dan-lai.md': reprint,
    'articles/2024/03/da-go.md': articleFile({
      title: 'Bài đã gỡ',
      timestamp: '08:00 01/03/2024',
      withdrawn: 'Trùng bài',
      formerly: '2024/02/da-go',
    }),
    'articles/2024/03/het-han.md': articleFile({
      title: 'Bài hết hạn',
      timestamp: '08:00 02/03/2024',
      expires: '00:00 03/03/2024',
    }),
    'articles/2024/03/nhap.md': articleFile({ title: 'Bài nháp', draft: 'true' }),
    'articles/2099/01/tuong-lai.md': articleFile({ timestamp: '08:00 01/01/2099' }),
    'pages/gioi-thieu.md': pageFile('Giới thiệu', '## Mục một\n\nXem [bài](/2023/12/day-du/).'),
    'pages/quy-dinh-binh-luan.md': pageFile('Quy định & quyền', '- Một\n- Hai\n\n> Ba'),
    'pages/quyen-rieng-tu.md': pageFile('Quyền riêng tư'),
  }
}

function many(count: number): Files {
  const section = ['tin-tuc', 'tin-tuc', 'thong-bao']
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const month = String(1 + (index % 3)).padStart(2, '0')
      const day = String(1 + (index % 28)).padStart(2, '0')
      const file = articleFile({
        title: `Bài số ${index + 1} của Bình`,
        timestamp: `09:15 ${day}/${month}/2024`,
        section: section[index % 3],
        tags: '[Đô thị]',
      })
      return [`articles/2024/${month}/bai-so-${index + 1}.md`, file]
    }),
  )
}

const full = articleFile({
  title: '"Đủ: <b>khoá & “ngoặc”"',
  byline: '[An, Bình]',
  summary: 'Tóm tắt & <b>',
  image: '{ src: anh.png, alt: Một điểm, caption: Chú thích <i>, credit: Chi }',
  tags: '[Đô thị, "Giao thông & cầu"]',
  pinned: 'true',
  audio: 'giọng đọc.mp3',
  attachments: '[{ src: bản đồ.pdf, title: "Bản đồ <1>" }]',
  updated: '10:00 29/12/2023',
  corrections: '[{ at: 09:00 29/12/2023, note: Sửa tên An & Bình. }]',
  formerly: '[2023/11/day-du, 2023/12/day-du-cu]',
  imported: '{ from: "http://cu.example/1", at: 10:00 29/12/2023 }',
  comments: 'closed',
  body: `An mở đầu **đậm** & <script>alert(1)</script>.

![Một điểm](anh.png "Quang cảnh (Ảnh: Chi)")

![](<> "Ảnh này không còn")

## Bảng & số

| Tên | Số | Ghi |
|:----|---:|:---:|
| An | 5 | x |
| Bình | 7 | y |

### Danh sách

1. Một
   - hai

> Lời của Chi.

\`\`\`js
alert("mã")
\`\`\`

---

[Lên trên](#bang-so), [bài khác](/2024/01/bai-so-1/) và [nơi khác](https://thu.example/?a=1&b=2).
`,
})

const reprint = articleFile({
  title: 'Bài dẫn lại',
  timestamp: '09:00 04/03/2024',
  section: 'thong-bao',
  source: '{ name: Báo Thử, url: "https://bao.example/a?x=1&y=2", published: 07:00 04/03/2024 }',
})
