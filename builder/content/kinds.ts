import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { ReadParts } from './read-article.ts'
import type { Kind } from './read-folder.ts'
import type { ReadStaticPage } from './read-static-page.ts'
import { articlePathPattern } from './text/slug-pattern.ts'

export interface KindOptions {
  readonly content: string
  readonly shown: string
  readonly newsroom: Newsroom
  readonly now: number
}

export function articleKind({ content, shown, newsroom, now }: KindOptions): Kind<ReadParts> {
  return {
    root: join(content, 'articles'),
    shown: `${shown}/articles`,
    nameOf: (path) =>
      path.endsWith('.md') && articlePathPattern.test(path.slice(0, -3))
        ? path.slice(0, -3)
        : undefined,
    reader: async () => {
      const { readParts } = await import('./read-article.ts')
      return (bytes, file, name) => readParts(bytes, { file, path: name, newsroom, now })
    },
  }
}

export function pageKind({ content, shown, newsroom }: KindOptions): Kind<ReadStaticPage> {
  return {
    root: join(content, 'pages'),
    shown: `${shown}/pages`,
    nameOf: (path) => path.replace(/\.md$/, ''),
    reader: async () => {
      const { readStaticPage } = await import('./read-static-page.ts')
      return (bytes, file, name) => readStaticPage(bytes, { file, name, newsroom })
    },
  }
}
