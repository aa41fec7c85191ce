/** The page prints the mark itself: without this, a reporter who types it too would see it twice. */
export function withoutOpeningMark(body: string, mark: string): string {
  const [top = ''] = /^(?:\s*(?:!\[|#{1,6} ).*\n)*\s*/.exec(body) ?? []
  const [whole = '', sign = '', name, ...closed] =
    /^([*_]*)\(?(.+?)\)?(?:(\1)\s*[-–—]|\s*[-–—](\1)|\s*[-–—])\s+/.exec(
      body.slice(top.length, top.length + 200),
    ) ?? []
  if (name !== mark) return body
  // Emphasis that goes on after the mark belongs to the lead.
  const separator = closed.every((each) => each === undefined) ? sign : ''
  return top + separator + body.slice(top.length + whole.length)
}
