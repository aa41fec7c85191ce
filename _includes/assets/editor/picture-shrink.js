const mostPixels = 2048
const mostBytes = 1_500_000

// At most so wide and high, upright, and without what the camera wrote into it: a canvas holds colours alone.
export async function shrinkPicture(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  // A drawing stays sharp and clear as PNG; a photograph would be ten times as large.
  const drawing = file.type === 'image/png' && (await coded(canvas, 'image/png'))
  if (drawing && drawing.size <= mostBytes) return { blob: drawing, ending: 'png' }
  // JPEG knows nothing clear: without a ground it would be black.
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { blob: await coded(canvas, 'image/jpeg'), ending: 'jpg' }
}

async function coded(canvas, type) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, 0.85))
  if (!blob) throw new Error(type)
  return blob
}
