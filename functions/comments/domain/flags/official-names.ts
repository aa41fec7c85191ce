import type { CommentText } from '../../../../_includes/models/comment.ts'
import { confusableSkeleton } from './confusables.ts'
import type { Newsroom } from '../../../../_includes/models/newsroom.ts'

/** Nobody else may speak in these names. */
export type ReservedNames = Pick<Newsroom, 'name' | 'credit' | 'responsible' | 'units'>

const offices = [
  'Ban biên tập',
  'Toà soạn',
  'UBND',
  'Uỷ ban nhân dân',
  'Quản trị viên',
  'Kiểm duyệt viên',
]
const claims = ['Trả lời chính thức', 'Thông báo chính thức', 'Chính thức trả lời']

/** Signed in an office's name, or titled as an answer of its would be. */
export function isOfficial(
  { name, title }: CommentText,
  { name: own, credit, responsible, units }: ReservedNames,
): boolean {
  const [signed, headed] = [confusableSkeleton(name), confusableSkeleton(title)]
  const reserved = [own, credit, responsible.name, ...units, ...offices, ...claims].map(
    confusableSkeleton,
  )
  return (
    reserved
      .filter((reservedName) => reservedName.length > 3)
      .some((reservedName) => signed.includes(reservedName) || headed.startsWith(reservedName)) ||
    claims.map(confusableSkeleton).some((claim) => headed.includes(claim))
  )
}
