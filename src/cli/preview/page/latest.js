/**
 * Runs work that takes time for the newest value only: values that come meanwhile replace each other, and the
 * last of them is worked on next. `superseded()` tells the work that its result is no longer wanted.
 */
export function latest(work) {
  let waiting;
  let running = false;
  return async (value) => {
    waiting = { value };
    if (running) return;
    running = true;
    try {
      while (waiting) {
        const next = waiting.value;
        waiting = undefined;
        await work(next, () => waiting !== undefined);
      }
    } finally {
      running = false;
    }
  };
}
