let pressed = false

export function isPointed() {
  return pressed
}

export function forgetPress() {
  pressed = false
}

// The second half of a double click must not settle the card that has moved there.
export function notePress(event) {
  pressed = event.detail > 0
  if (event.detail < 2 || !event.target.closest('button, summary')) return
  event.preventDefault()
  event.stopPropagation()
}
