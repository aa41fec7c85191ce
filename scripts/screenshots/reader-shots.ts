import { modelPath } from '../measure/model-article.ts'
import type { Shot } from './shot.ts'

export const articleShots: readonly Shot[] = [
  { name: 'article', address: `/${modelPath}/`, widths: ['desk', 'phone'] },
]

export const readerShots: readonly Shot[] = [
  { name: 'front', address: '/', widths: ['desk', 'phone'] },
  {
    name: 'search',
    address: '/tim-kiem/?q=bai+mau+trang',
    ready: '#ket-qua li',
    widths: ['desk', 'phone'],
  },
]
