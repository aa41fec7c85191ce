/** Twelve hexadecimal digits, by FNV-1a and a mix of our own. For file names only: collisions are easy to make. */
export function shortHash(text: string): string {
  let high = 0x811c9dc5
  let low = 0x9dc5811c
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ (unit + index), 0x85ebca6b)
    low ^= low >>> 13
  }
  return hexadecimal(high ^ (low >>> 7)) + hexadecimal(low).slice(0, 4)
}

function hexadecimal(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
