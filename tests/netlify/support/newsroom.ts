import { writeFiles } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { buildOnNetlify, type BuildOptions } from './build.ts'
import { checkOut } from './checkout.ts'

/** The id of an article whose comments are open; so are those of `other`. */
export const ARTICLE = '2024/03/cau-moi'
export const OTHER = '2024/03/duong-moi'

/** A repository with an article for each rule of the server, built as Netlify would; says where it lies. */
export async function builtNewsroom(options: Omit<BuildOptions, 'folder'> = {}): Promise<string> {
  const folder = checkOut()
  writeArticles(folder)
  await buildOnNetlify({ ...options, folder })
  return folder
}

export function writeArticles(folder: string): void {
  writeFiles(folder, articles)
}

const articles = {
  [`content/articles/${ARTICLE}.md`]: file('Cầu mới', '01'),
  [`content/articles/${OTHER}.md`]: file('Đường mới', '02'),
  'content/articles/2024/03/bai-go.md': file('Bài gỡ', '03', { withdrawn: 'Nhầm tên người.' }),
  'content/redirects.yaml':
    '/tin/cau.aspx: 2024/03/cau-moi\n/tin/cau.aspx?id=5: 2024/03/ten-moi\n/?id=7: 2024/03/ten-moi\n',
  'content/articles/2024/03/ten-moi.md': file('Tên mới', '04', { formerly: '[2024/03/ten-cu]' }),
  'content/articles/2024/03/bai-dong.md': file('Bài đóng', '05', { comments: 'closed' }),
}

function file(title: string, day: string, keys: Record<string, string> = {}): string {
  return articleFile({ title, timestamp: `08:30 ${day}/03/2024`, ...keys })
}
