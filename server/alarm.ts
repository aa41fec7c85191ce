export interface Alarm {
  /** Milliseconds since 1970; undefined: never. */
  set(moment: number | undefined): void
}

/** Milliseconds. Timers do not follow a corrected clock or a machine that slept, so the clock is asked anew. */
const maxDelay = 60_000

export function alarm(onTime: () => void, now: () => number = Date.now): Alarm {
  let timer: NodeJS.Timeout | undefined
  const wait = (moment: number): void => {
    timer = setTimeout(
      () => (now() < moment ? wait(moment) : onTime()),
      Math.min(Math.max(moment - now(), 1), maxDelay),
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
