import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../temporary.ts'

/** A newsroom that exists nowhere, with a section for each case. */
export const newsroomFile = `name: Bản tin Thử
tagline: Tin của một nơi không có thật
mark: BTT
url: https://thu.example
address: Số 1, phố Thử
email: thu@thu.example
responsible: { name: An, role: Tổ trưởng }
licence: Trang thử của phần mềm.
credit: Bản tin Thử
sections:
  - { key: tin-tuc, name: Tin tức }
  - { key: thong-bao, name: Thông báo }
  - { key: van-ban, name: Văn bản }
units: [Tổ Biên tập]
`

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A content folder on disk, with a valid newsroom.yaml unless the files bring their own. */
export function contentFolder(files: Files = {}): string {
  const folder = join(temporaryFolder(), 'content')
  writeFiles(folder, { 'newsroom.yaml': newsroomFile, ...files })
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
