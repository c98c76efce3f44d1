/** Long work is a generator that says how far it is, so that whoever runs it may give others a turn in between. */

/** The result of steps, all in one go. */
export function finished<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
