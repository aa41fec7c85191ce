import type { CommentText } from '../../../../_includes/models/comment.ts'
import type { Newsroom } from '../../../../_includes/models/newsroom.ts'
import { confusableSkeleton } from './confusables.ts'
import type { FieldPlace } from './field-place.ts'
import { placeIn, traceText } from './traced-text.ts'

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
export function officialPlaces(
  { name, title }: CommentText,
  { name: own, credit, responsible, units }: ReservedNames,
): readonly FieldPlace[] {
  const ofUnits = units.flatMap((unit) => [unit.name, ...(unit.formerly ?? [])])
  // Not ahead: most starts of the function judge nothing.
  const claimed = claims.map(confusableSkeleton)
  const reserved = [own, credit, responsible.name, ...ofUnits, ...offices]
    .map(confusableSkeleton)
    .concat(claimed)
    .filter((each) => each.length > 3)
  return [
    ...foundIn('name', name, reserved),
    ...foundIn('title', title, reserved).filter(
      ({ skeleton, at }) => at === 0 || claimed.includes(skeleton),
    ),
  ].map(({ place }) => place)
}

function foundIn(field: 'name' | 'title', text: string, skeletons: readonly string[]) {
  const traced = traceText(text, confusableSkeleton)
  return skeletons.flatMap((skeleton) => {
    const at = traced.text.indexOf(skeleton)
    if (at < 0) return []
    return [{ skeleton, at, place: { field, ...placeIn(traced, at, at + skeleton.length) } }]
  })
}
