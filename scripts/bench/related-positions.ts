import { slug } from '../../builder/content/text/slug.ts'
import { relatedAmong } from '../../builder/plan/related.ts'
import type { Sample } from '../generate/sample.ts'

/** The next older articles, which the list of related ones leaves out. */
const olderShown = 5

/** Counted from the newest in the section: the other builders have nothing like it. */
export function relatedPositions(
  articles: Iterable<Sample>,
): (section: string, index: number) => number[] {
  const sections = new Map<string, { tags: { name: string; slug: string }[]; place: number }[]>()
  for (const { section, tags } of articles) {
    const own = sections.get(section) ?? []
    own.push({ tags: tags.map((name) => ({ name, slug: slug(name) })), place: own.length })
    sections.set(section, own)
  }
  const related = new Map([...sections].map(([name, each]) => [name, relatedAmong(each)]))
  return (section, index) => {
    const older = sections.get(section)?.slice(index + 1, index + 1 + olderShown) ?? []
    return (
      related
        .get(section)?.(index, older)
        .map(({ place }) => place) ?? []
    )
  }
}
