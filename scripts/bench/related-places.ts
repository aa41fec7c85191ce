import { slug } from '../../builder/content/text/slug.ts'
import { relatedAmong } from '../../builder/plan/related.ts'
import type { Sample } from '../generate/sample.ts'

/** Articles beside one that its list of related ones leaves out: the next older ones. */
const beside = 5

/**
 * Where in its section each article's related ones stand, counted from the newest: told to the other builders, who have
 * nothing like it or something else. `articles` is newest first.
 */
export function relatedPlaces(
  articles: Iterable<Sample>,
): (section: string, index: number) => number[] {
  const sections = new Map<string, { tags: { name: string; slug: string }[]; place: number }[]>()
  for (const { section, tags } of articles) {
    const known = sections.get(section) ?? []
    known.push({ tags: tags.map((name) => ({ name, slug: slug(name) })), place: known.length })
    sections.set(section, known)
  }
  const related = new Map([...sections].map(([name, each]) => [name, relatedAmong(each)]))
  return (section, index) => {
    const older = sections.get(section)?.slice(index + 1, index + 1 + beside) ?? []
    return (
      related
        .get(section)?.(index, older)
        .map(({ place }) => place) ?? []
    )
  }
}
