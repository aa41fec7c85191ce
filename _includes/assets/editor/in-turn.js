// One after the other; what goes wrong in one is told, and stops none of the next.
export function inTurn(tell) {
  let last = Promise.resolve()
  return (action) => {
    last = last.then(action).catch(tell)
    return last
  }
}
