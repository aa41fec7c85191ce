/** Rings once, at the last moment that it was set to. */
export interface Alarm {
  /** Milliseconds since 1970; undefined: never. */
  set(moment: number | undefined): void
}

/** A longer wait than this would be taken for none at all. */
const longest = 2 ** 31 - 1

export function alarm(ring: () => void, now: () => number = Date.now): Alarm {
  let timer: NodeJS.Timeout | undefined
  const wait = (moment: number): void => {
    // A timer may be a little early, and a machine may have slept: only the clock says that it is time.
    timer = setTimeout(
      () => (now() < moment ? wait(moment) : ring()),
      Math.min(Math.max(moment - now(), 1), longest),
    )
    timer.unref()
  }
  return {
    set(moment) {
      clearTimeout(timer)
      if (moment !== undefined) wait(moment)
    },
  }
}
