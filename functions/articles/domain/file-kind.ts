/** What each kind of attachment begins with; a page or a script that is called so would run under our own address. */
const beginnings: Readonly<Record<string, RegExp>> = {
  ...ofEach('docx xlsx pptx odt ods odp zip', /^PK/),
  ...ofEach('doc xls ppt', /^\xd0\xcf/),
  pdf: /^[^]{0,1000}%PDF-/,
  rtf: /^\{\\rtf/,
  rar: /^Rar!/,
  '7z': /^7z\xbc\xaf/,
  mp3: /^(?:ID3|\xff[\xe2-\xff])/,
  m4a: /^[^]{4}ftyp/,
  ogg: /^OggS/,
  ...ofEach('txt csv', /^[^<\0]*$/),
}

/** Whether the bytes are of the kind that the name says, and of one that readers are given. */
export function isKindOfFile(name: string, bytes: Buffer): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return (
    Object.hasOwn(beginnings, ending) &&
    bytes.length > 0 &&
    beginnings[ending]?.test(bytes.toString('latin1', 0, 1024)) === true
  )
}

function ofEach(endings: string, beginning: RegExp): Record<string, RegExp> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, beginning]))
}
