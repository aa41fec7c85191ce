import sharp from 'sharp'

interface Photo {
  readonly width?: number
  readonly height?: number
  /** EXIF's number for how the camera was held: 6 is a quarter turn. */
  readonly orientation?: number
  readonly type?: 'jpeg' | 'png' | 'webp'
}

/** A picture as a phone leaves it: reddish noise, with the place where it was taken. */
export function photo({
  width = 90,
  height = 60,
  orientation = 1,
  type = 'jpeg',
}: Photo = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 25 } as const
  return sharp({ create: { width, height, channels: 3, background: '#a33', noise } })
    .withExif({
      IFD0: { Make: 'Máy thử' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 42/1' },
    })
    .withMetadata({ orientation })
    .toFormat(type)
    .toBuffer()
}
