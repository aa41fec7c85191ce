/** The mark is put there by the page: who types it before the first paragraph should not see it twice. */
export function withoutMark(body: string, mark: string): string {
  const [top = ''] = /^(?:\s*(?:!\[|#{1,6} ).*\n)*\s*/.exec(body) ?? []
  const [whole = '', sign = '', name, ...closed] =
    /^([*_]*)\(?(.+?)\)?(?:(\1)\s*[-–—]|\s*[-–—](\1)|\s*[-–—])\s+/.exec(
      body.slice(top.length, top.length + 200),
    ) ?? []
  if (name !== mark) return body
  // Emphasis that goes on behind the mark is the lead's.
  const kept = closed.every((each) => each === undefined) ? sign : ''
  return top + kept + body.slice(top.length + whole.length)
}
