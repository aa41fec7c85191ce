import { box } from './form.js'

// By the browser's own typing, so that it can be undone.
export function insertText(text, start = box.selectionStart, end = box.selectionEnd) {
  box.focus({ preventScroll: true })
  box.setSelectionRange(start, end)
  if (!document.execCommand('insertText', false, text)) {
    box.setRangeText(text, start, end, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

// Blocks stand apart from what is around them.
export function insertBlock(text, start = box.selectionStart, end = box.selectionEnd) {
  const [before, after] = [box.value.slice(0, start), box.value.slice(end)]
  insertText(
    gap(/\n*$/.exec(before)[0], before) + text.trim() + gap(/^\n*/.exec(after)[0], after),
    start,
    end,
  )
}

function gap(lines, around) {
  return around === '' ? '' : '\n'.repeat(Math.max(0, 2 - lines.length))
}
