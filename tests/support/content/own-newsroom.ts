import type { Newsroom } from '../../../_includes/models/newsroom.ts'
import { readNewsroom } from '../../../builder/content/newsroom/read-newsroom.ts'

/** The newsroom that the repository brings along. */
export const ownNewsroom = read()

function read(): Newsroom {
  const newsroom = readNewsroom('content', 'content')
  if ('name' in newsroom) return newsroom
  throw new Error(JSON.stringify(newsroom))
}
