import type { Tag } from '../../../_includes/models/article.ts'
import { wordsOf } from '../../../_includes/assets/search-fold.js'
import { maxSlugLength } from '../text/slug-pattern.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { slug } from '../text/slug.ts'
import type { Fields } from '../yaml/fields.ts'

/** A name typed twice is one tag, also where its tone stands elsewhere (hoá, hóa). */
export function readTags(fields: Fields, names: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>()
  for (const name of names) {
    const tag = { name, slug: slug(name) }
    const same = tags.get(tag.slug)
    if (tag.slug === '') fields.addProblem('tags', articlePhrases.badTag(name))
    else if (tag.slug.length > maxSlugLength)
      fields.addProblem('tags', articlePhrases.longTag(name))
    else if (same === undefined) tags.set(tag.slug, tag)
    else if (!isSameName(name, same.name))
      fields.addAdvice(
        'tags',
        articlePhrases.sameTag(name, tag.slug, same.name, articlePhrases.sameArticle),
      )
  }
  return [...tags.values()]
}

/** Whatever their capitals. */
export function isSameName(one: string, other: string): boolean {
  return one === other || spelling(one) === spelling(other)
}

function spelling(name: string): string {
  return wordsOf(name)
    .map(({ text, spelling }) => `${text} ${spelling}`)
    .join(' ')
}
