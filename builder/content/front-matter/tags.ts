import type { Tag } from '../../../_includes/models/article.ts'
import { wordsOf } from '../../../_includes/assets/search-fold.js'
import { longestSlug } from '../text/names.ts'
import { phrases } from '../problems/phrases.ts'
import { slug } from '../text/slug.ts'
import type { Fields } from '../yaml/fields.ts'

/** A name typed twice is one tag, also where its tone stands elsewhere (hoá, hóa). */
export function readTags(fields: Fields, names: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>()
  for (const name of names) {
    const tag = { name, slug: slug(name) }
    const same = tags.get(tag.slug)
    if (tag.slug === '') fields.say('tags', phrases.badTag(name))
    else if (tag.slug.length > longestSlug) fields.say('tags', phrases.longTag(name))
    else if (same === undefined) tags.set(tag.slug, tag)
    else if (!isOneName(name, same.name))
      fields.advise('tags', phrases.sameTag(name, tag.slug, same.name, phrases.sameArticle))
  }
  return [...tags.values()]
}

/** Whatever their capitals. */
export function isOneName(one: string, other: string): boolean {
  return one === other || spelling(one) === spelling(other)
}

function spelling(name: string): string {
  return wordsOf(name)
    .map(({ text, spelling }) => `${text} ${spelling}`)
    .join(' ')
}
