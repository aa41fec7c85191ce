import { expect, test } from 'vitest'
import { isPreview } from '../../../../functions/comments/platform/preview.ts'

test.each([
  ['production', true, false],
  ['production', false, true],
  ['dev', false, false],
  ['', false, false],
  ['deploy-preview', false, true],
  ['branch-deploy', true, true],
  ['a-context-to-come', true, true],
])('a deploy for %j that is published: %s, is a preview: %s', (context, published, preview) => {
  expect(isPreview({ context, published })).toBe(preview)
})
