import { parseFrontMatter, type ParsedFile } from '../front-matter/front-matter.ts'
import { advicePhrases } from '../problems/advice-phrases.ts'
import { decode, type LineProblem } from '../text/decode.ts'
import { isMapping } from '../yaml/fields.ts'
import { oddTones } from './odd-tones.ts'

export interface AdvisedArticle {
  readonly advice: readonly LineProblem[]
  /** Its old paths, as typed. */
  readonly formerly: readonly string[]
}

/** Letters that a phone's screen, or a search engine, shows of a title. */
const longestTitle = 110
/** In one file. */
const mostOddWords = 10

/** What would make a good article better; of a file that cannot be read, nothing: the build's own checks tell of it. */
export function adviseArticle(bytes: Buffer): AdvisedArticle {
  const decoded = decode(bytes)
  const parsed = 'text' in decoded ? parseFrontMatter(decoded.text) : []
  if (!('data' in parsed) || !('text' in decoded)) return { advice: [], formerly: [] }
  const { formerly } = parsed.data
  return {
    advice: [...keyAdvice(parsed), ...toneAdvice(decoded.text)],
    formerly: Array.isArray(formerly) ? formerly.filter((each) => typeof each === 'string') : [],
  }
}

function keyAdvice(file: ParsedFile): LineProblem[] {
  const advice: LineProblem[] = []
  const add = (key: string, text: string): void =>
    void advice.push({ line: file.lineOf(key), text, key, advice: true })
  const { title, summary, image } = file.data
  const letters = typeof title === 'string' ? [...graphemes.segment(title)].length : 0
  if (letters > longestTitle) add('title', advicePhrases.longTitle(letters))
  if (summary === undefined) add('summary', advicePhrases.noSummary)
  if (isMapping(image) && typeof image['src'] === 'string' && image['credit'] === undefined)
    add('image', advicePhrases.noCredit(image['src']))
  return advice
}

const graphemes = new Intl.Segmenter('vi')

function toneAdvice(text: string): LineProblem[] {
  const words = text.split('\n').flatMap((line, index) =>
    oddTones(line.replace(/\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ')).map((word) => ({
      line: index + 1,
      text: advicePhrases.oddTone(word),
      advice: true,
    })),
  )
  return words.slice(0, mostOddWords)
}
