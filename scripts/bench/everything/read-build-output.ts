import type { Everything } from './measure-everything.ts'

/** What `npm run build` prints of its parts, in seconds. What it does not print was not measured, and is no number. */
export function readBuildOutput(
  output: string,
  photographs: number,
): Pick<Everything, 'edition' | 'pictures' | 'cards' | 'search'> {
  const seconds = (line: RegExp): number => Number(line.exec(output)?.[1] ?? Number.NaN)
  return {
    edition: seconds(/ unchanged in ([\d.]+) s$/m),
    // With none to copy there is no such line.
    pictures: photographs === 0 ? 0 : seconds(/^Pictures: .* in ([\d.]+) s$/m),
    cards: seconds(/^Cards: .* in ([\d.]+) s$/m),
    search: seconds(/^Search: .* in ([\d.]+) s$/m),
  }
}
