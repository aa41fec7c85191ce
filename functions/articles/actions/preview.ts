import { draw } from '../../../_includes/draw.ts'
import type { Recording } from '../../../_includes/models/article.ts'
import { copyAddress, formats, widthsOf } from '../../../_includes/models/picture.ts'
import type { Site } from '../../../_includes/models/page.ts'
import { readTimestamp } from '../../../builder/content/text/timestamp.ts'
import { editorStrings as words } from '../../../_includes/strings/editor.ts'
import { formatPortalTime } from '../domain/portal-time.ts'
import type { ArticleText } from '../domain/article-text.ts'
import { checkArticle } from './check-article.ts'
import type { Editor } from './editor.ts'

interface PreviewOptions {
  readonly site: Site
  readonly path: string
  /** Where its pictures and its recording lie, in the repository and for the browser. */
  readonly folder: string
  readonly pictures: string
}

/** The page as `draw` makes it, also of a text with problems; undefined where hardly anything can be read. */
export async function previewArticle(
  editor: Editor,
  text: ArticleText,
  { site, path, folder, pictures }: PreviewOptions,
): Promise<string | undefined> {
  const shown = { path, ...drawable(text, editor) }
  const { article, used } = await checkArticle(editor, shown, folder)
  if (article === undefined) return undefined
  const { audio } = article
  let page = draw({
    kind: 'article',
    site,
    url: `/${path}/`,
    file: '',
    article: { ...article, draft: true, ...(audio && { audio: besideDraft(audio, pictures) }) },
    newer: [],
    older: [],
    related: [],
  })
  // Copies are made at publication: until then each picture is its own.
  for (const { name, picture } of used) {
    if (picture === undefined) continue
    const { contentHash, width } = picture
    for (const format of formats)
      for (const each of widthsOf(width))
        page = page.replaceAll(
          copyAddress(contentHash, each, format),
          `${pictures}${encodeURIComponent(name)}`,
        )
  }
  return page
}

function besideDraft(audio: Recording, place: string): Recording {
  return { ...audio, src: place + audio.src.slice(audio.src.lastIndexOf('/') + 1) }
}

/** What a page cannot do without is put in its place until it is written. */
function drawable({ fields, body }: ArticleText, { newsroom, now }: Editor): ArticleText {
  const { title, section, timestamp } = fields
  const isSection = newsroom.sections.some(({ key }) => key === section)
  const isMoment = typeof timestamp === 'string' && typeof readTimestamp(timestamp) === 'object'
  return {
    fields: {
      ...fields,
      title: typeof title === 'string' && title.trim() !== '' ? title : words.untitled,
      section: isSection ? (section ?? '') : (newsroom.sections[0]?.key ?? ''),
      timestamp: isMoment ? timestamp : formatPortalTime(now()),
    },
    body,
  }
}
