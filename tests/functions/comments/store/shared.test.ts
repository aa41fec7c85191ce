import { assert, property, string } from '../../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { fold } from '../../../../_includes/assets/text/fold.js'
import { transitions } from '../../../../_includes/models/comment.ts'
import { searchText, searchWords } from '../../../../functions/comments/domain/search-text.ts'
import { logLine, readLogLine } from '../../../../functions/comments/domain/log-lines.ts'
import { MODERATOR, idOf, moment } from '../../../contracts/samples.ts'

test('folding drops case and tones, and takes đ for d', () => {
  expect(fold('ĐƯỜNG Nguyễn Huệ')).toBe('duong nguyen hue')
  expect(fold('Đường'.normalize('NFD'))).toBe(fold('Đường'.normalize('NFC')))
})

test('folding twice is folding once', () => {
  const texts = string({ unit: 'grapheme' })
  assert(
    property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('every word of a text finds it', () => {
  const bodies = string({ unit: 'grapheme' })
  assert(
    property(bodies, (body) => {
      const text = searchText({ name: 'Lan', title: 'Ý kiến', body })
      expect(searchWords(body).filter((word) => !text.includes(word))).toEqual([])
    }),
  )
})

test('an empty question has no words', () => {
  expect(searchWords(' \n\t ')).toEqual([])
})

test('a line of the log reads back as it was written, whatever the moderator is called', () => {
  const entry = {
    at: moment(1),
    by: MODERATOR,
    deed: 'approve',
    subject: idOf(1),
    version: 2,
  } as const
  for (const by of ['Lan', 'Trần Minh Đức', '']) {
    const line = logLine({ ...entry, by })
    expect(readLogLine(line)).toEqual({ ...entry, by })
  }
})

test('approving is for the waiting alone, and restoring for the settled alone', () => {
  expect(transitions).toEqual({
    approve: { from: ['pending'], to: 'approved' },
    reject: { from: ['pending', 'approved'], to: 'rejected' },
    restore: { from: ['approved', 'rejected'], to: 'pending' },
  })
})
