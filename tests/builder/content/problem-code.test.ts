import { expect, test } from 'vitest'
import { articlePhrases } from '../../../builder/content/problems/article-phrases.ts'
import { bodyPhrases } from '../../../builder/content/problems/body-phrases.ts'
import { problemCode } from '../../../builder/content/problems/problem-code.ts'
import { yamlPhrases } from '../../../builder/content/problems/yaml-phrases.ts'

test.each([
  [articlePhrases.missing('title'), 'required'],
  [articlePhrases.emptyBody, 'required'],
  [articlePhrases.unknownKey('titel') + articlePhrases.didYouMean('title'), 'unknown_key'],
  [articlePhrases.noAlt('cầu (1).jpg'), 'no_alt'],
  [bodyPhrases.tag('<b>'), 'tag'],
  [bodyPhrases.wrongLetter('Ð', 'Đ'), 'wrong_letter'],
  [yamlPhrases.tab, 'tab'],
  ['một câu mà không bảng nào có', 'other'],
])('“%s” is told to programs as %s', (sentence, code) => {
  expect(problemCode(sentence)).toBe(code)
})

test('each sentence of the tables is known by a code of its own', () => {
  const phrases = Object.entries({ ...yamlPhrases, ...bodyPhrases, ...articlePhrases })
  const codes = phrases.map(([name, phrase]) => {
    const of = phrase as string | ((...words: never[]) => string)
    const words = ['một', 'hai', 'ba', 'bốn'] as never[]
    const sentence = typeof of === 'string' ? of : of(...words)
    return [name, problemCode(sentence)] as const
  })
  const wrong = codes.filter(
    ([name, code]) => code !== name.replace(/[A-Z]/g, (each) => `_${each.toLowerCase()}`),
  )
  // What only ends another sentence, and what is one thing to whoever reads codes.
  expect(wrong).toEqual([
    ['missing', 'required'],
    ['noTitle', 'required'],
    ['emptyBody', 'required'],
  ])
})
