/** The known name that takes the fewest changes of a letter to reach, if few enough for a slip of the hand. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const distance = changes(given.toLowerCase(), name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** The end of an error message about an unknown name: the nearest one, else some of those there are. */
export function suggestion(given: string, known: Iterable<string>): string {
  const names = [...known];
  const name = nearest(given, names);
  if (name !== undefined) return `did you mean "${name}"?`;
  return names.length === 0
    ? "there are none"
    : `there are ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function changes(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** @throws TypeError if options are not an object, or one of them is not known, naming the nearest one */
export function checkOptions(question: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw new TypeError(`${question} takes an object of options, got ${JSON.stringify(options) ?? String(options)}`);
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new TypeError(`${question} has no option "${name}"; ${suggestion(name, known)}`);
}
