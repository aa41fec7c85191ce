import {
  type CommentText,
  isTextField,
  type TextField,
  textFields,
} from '../../../../_includes/models/comment.ts'
import type { FlagCode } from '../../../../_includes/models/desk/desk-comment.ts'
import { busyThreshold } from '../load.ts'
import { capitalPlaces, isShouted } from './capitals.ts'
import { type FieldPlace, placesInFields } from './field-place.ts'
import { identityPlaces } from './identity-numbers.ts'
import { invisiblePlaces, markPlaces, mixedPlaces } from './letters.ts'
import { linkPlaces } from './links.ts'
import { officialPlaces, type ReservedNames } from './official-names.ts'
import { phonePlaces } from './phone-numbers.ts'
import { repeatPlaces } from './repeats.ts'
import type { TracedText } from './traced-text.ts'
import type { WordList } from './word-list.ts'

export interface FlagContext {
  readonly recent: number
  readonly newsroom: ReservedNames
  readonly words: WordList
}

export interface Examined extends FlagContext {
  readonly text: CommentText
  /** Without what hides a link or a number. */
  readonly plain: Readonly<Record<TextField, TracedText>>
}

const everyField = Object.keys(textFields).filter(isTextField)
const writtenFields = everyField.filter((field) => field !== 'name')

/** In the order in which the desk names them. */
export const flagRules: Readonly<Record<FlagCode, (examined: Examined) => readonly FieldPlace[]>> =
  {
    link: ({ plain }) => placesInFields(everyField, (field) => linkPlaces(plain[field])),
    phone: ({ plain }) => placesInFields(everyField, (field) => phonePlaces(plain[field])),
    identity: ({ plain }) => placesInFields(everyField, (field) => identityPlaces(plain[field])),
    capitals: ({ text }) =>
      isShouted(`${text.title}\n${text.body}`)
        ? placesInFields(writtenFields, (field) => capitalPlaces(text[field]))
        : [],
    repeat: ({ text }) => placesInFields(writtenFields, (field) => repeatPlaces(text[field])),
    mixed: ({ text }) => placesInFields(everyField, (field) => mixedPlaces(text[field])),
    invisible: ({ text }) => placesInFields(everyField, (field) => invisiblePlaces(text[field])),
    marks: ({ text }) => placesInFields(everyField, (field) => markPlaces(text[field])),
    official: ({ text, newsroom }) => officialPlaces(text, newsroom),
    word: ({ text, words }) => words.find(text),
    busy: ({ recent }) => (recent > busyThreshold ? [{ field: null, start: 0, end: 0 }] : []),
  }
