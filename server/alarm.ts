/** Rings once, at the last moment that it was set to. */
export interface Alarm {
  /** Milliseconds since 1970; undefined: never. */
  set(moment: number | undefined): void
}

/** Milliseconds: a machine sleeps, and a clock that was wrong is put right, while a timer counts on. */
const longest = 60_000

export function alarm(ring: () => void, now: () => number = Date.now): Alarm {
  let timer: NodeJS.Timeout | undefined
  const wait = (moment: number): void => {
    // A timer may be a little early or an hour late: only the clock says that it is time.
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
