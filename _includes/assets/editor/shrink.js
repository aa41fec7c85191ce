const mostPixels = 2048

// At most so wide and high, upright, and without what the camera wrote into it: a canvas holds colours alone.
export async function shrink(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  // A drawing stays sharp as PNG; a photograph would be ten times as large.
  const type = file.type === 'image/png' && file.size < 1_000_000 ? 'image/png' : 'image/jpeg'
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, 0.85))
  bitmap.close()
  return { blob, ending: type === 'image/png' ? 'png' : 'jpg' }
}
