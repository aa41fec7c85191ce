/** Waits until something is so, looking again and again; says what was awaited when it never came. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { within = 150_000, what = condition.toString() } = {},
): Promise<void> {
  const end = performance.now() + within
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`It never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
