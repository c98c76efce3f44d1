/** Which words keep together: greedy modularity (Clauset, Newman & Moore 2004, Physical Review E 70, 066111), with weights. */
import { byCodePoint } from "../order.js";

interface Line {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/**
 * Joins, as long as it helps, the two groups whose union raises the weighted modularity most; ties by name, so the order of
 * the lines does not matter. Weights that are not positive count next to nothing.
 *
 * @returns the group of each word, called by its first word in code-point order
 */
export function communitiesOf(words: readonly string[], lines: readonly Line[]): Map<string, string> {
  const sorted = [...lines].sort((p, q) => byCodePoint(p.a, q.a) || byCodePoint(p.b, q.b));
  const weight = (line: Line): number => Math.max(0.01, line.weight);
  const all = sorted.reduce((sum, line) => sum + weight(line), 0);
  const strengths = new Map<string, number>();
  const between = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, w: number): void => {
    const own = between.get(a) ?? new Map<string, number>();
    between.set(a, own.set(b, (own.get(b) ?? 0) + w));
  };
  for (const line of sorted) {
    for (const end of [line.a, line.b]) strengths.set(end, (strengths.get(end) ?? 0) + weight(line));
    add(line.a, line.b, weight(line));
    add(line.b, line.a, weight(line));
  }
  const groups = new Map([...words].sort(byCodePoint).map((word) => [word, [word]]));
  for (;;) {
    const names = [...groups.keys()];
    let best: { readonly gain: number; readonly into: string; readonly from: string } | undefined;
    for (const [i, into] of names.entries())
      for (const from of names.slice(i + 1)) {
        const joined = between.get(into)?.get(from);
        if (joined === undefined) continue;
        const gain =
          joined / all - ((strengths.get(into) as number) * (strengths.get(from) as number)) / (2 * all * all);
        if (gain > (best?.gain ?? 1e-9)) best = { gain, into, from };
      }
    if (!best) break;
    const { into, from } = best;
    groups.set(into, [...(groups.get(into) as string[]), ...(groups.get(from) as string[])]);
    groups.delete(from);
    strengths.set(into, (strengths.get(into) as number) + (strengths.get(from) as number));
    for (const [other, w] of between.get(from) ?? []) {
      between.get(other)?.delete(from);
      if (other === into) continue;
      add(into, other, w);
      add(other, into, w);
    }
    between.delete(from);
  }
  return new Map([...groups].flatMap(([name, members]) => members.map((word) => [word, name] as const)));
}
