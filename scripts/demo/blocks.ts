import type { Random } from '../generate/random.ts'
import { caption, paragraph, sentence } from '../generate/sentences.ts'
import type { DemoPicture } from './pictures.ts'

export function figure({ name, alt }: DemoPicture, words: string): string {
  return `![${alt}](${name} "${words}")`
}

export function credited(random: Random): string {
  return `${caption(random)} (Ảnh: Máy vẽ mẫu)`
}

export function sectionedText(random: Random): string {
  return [
    '## Phần thứ nhất của bài mẫu',
    paragraph(random),
    '### Một mục nhỏ',
    `- ${sentence(random)}\n- ${sentence(random)}\n- Mục ngắn, có **chữ đậm** và *chữ nghiêng*.`,
    '### Một mục nhỏ khác',
    `1. Bước mẫu đầu tiên.\n2. ${sentence(random)}\n3. Bước mẫu cuối cùng.`,
    '## Phần thứ hai của bài mẫu',
    `> ${sentence(random)}\n>\n> Lời trích mẫu, không của ai.`,
    paragraph(random),
  ].join('\n\n')
}

export const wideTable = `## Bảng số liệu mẫu

| Tháng mẫu | Số bài | Số chữ | Số ảnh | Số bảng | Ghi chú của máy |
| --- | ---: | ---: | ---: | ---: | --- |
| Tháng thứ nhất | 120 | 84.210 | 35 | 4 | Con số do máy đặt ra để thử bảng rộng |
| Tháng thứ hai | 98 | 71.004 | 28 | 2 | Không có ý nghĩa thống kê |
| Tháng thứ ba | 143 | 102.377 | 51 | 7 | Bảng cuộn ngang trên màn hình nhỏ |
| Cộng | 361 | 257.591 | 114 | 13 | |`
