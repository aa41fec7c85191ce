import { signsOf, type Typeface } from './typeface.ts'

interface Room {
  /** Pixels. */
  readonly width: number
  readonly size: number
  readonly most: number
}

/** Undefined where it needs more lines. Letters that the face lacks are left out. */
export function wrapText(
  text: string,
  face: Typeface,
  { width, size, most }: Room,
): string[] | undefined {
  const lines: string[] = []
  let line = ''
  for (const word of drawable(text, face)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || face.width(longer, size) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  const fits = lines.length <= most && lines.every((each) => face.width(each, size) <= width)
  return fits ? lines : undefined
}

export function truncateText(text: string, face: Typeface, room: Room): string[] {
  const whole = wrapText(text, face, room)
  if (whole !== undefined) return whole
  const words = drawable(text, face)
  while (words.length > 1) {
    words.pop()
    const lines = wrapText(`${words.join(' ').replace(/[\s,;:.–-]+$/u, '')}…`, face, room)
    if (lines !== undefined) return lines
  }
  return cutWord(words[0] ?? '', face, room)
}

function cutWord(word: string, face: Typeface, { width, size }: Room): string[] {
  let letters = signsOf(word)
  while (letters.length > 0 && face.width(`${letters.join('')}…`, size) > width)
    letters = letters.slice(0, -1)
  return [`${letters.join('')}…`]
}

function drawable(text: string, face: Typeface): string[] {
  return signsOf(text)
    .filter((sign) => /\s/u.test(sign) || face.has(sign))
    .join('')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
