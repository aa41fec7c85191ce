/** A line is a room, → and the rooms that it may import. */
export function readTable(table: string): Map<string, Set<string>> {
  const lines = table.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [room = '', others = ''] = line.split('→').map((part) => part.trim())
      return [room, new Set(others.split(' ').flatMap(spelledOut))] as const
    }),
  )
}

/** `a/{b,c}` is a/b and a/c. */
function spelledOut(text: string): string[] {
  const [, before = '', inside] = /^(.*)\{(.*)\}$/.exec(text) ?? []
  if (inside === undefined) return text === '' ? [] : [text]
  return inside.split(',').map((one) => before + one)
}
