/** How long a store of a test waits for Redis: on a busy machine an answer that comes late is still the answer. */
export const patient = { deadline: 60_000 }
