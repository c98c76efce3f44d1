import type { Interval } from "./intervals.js";
import { randomNumbers } from "./random.js";
import type { Side } from "./sides.js";

/** Documents drawn again and again, each time as many as there are, with replacement. */
interface Draws {
  /** How often document d is drawn the r-th time, at d · resamples + r. */
  readonly times: Uint16Array;
  /** Tokens of all documents drawn the r-th time. */
  readonly totals: Float64Array;
}

/** The same draws for the same documents, whatever their role: the ids are part of the seed. */
function drawn({ ids, totals }: Side, resamples: number, seed: number): Draws {
  const random = randomNumbers(ids.reduce(hashed, seed | 0));
  const times = new Uint16Array(ids.length * resamples);
  const sums = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++)
    for (let i = 0; i < ids.length; i++) {
      const document = Math.floor(random() * ids.length);
      times[document * resamples + r]++;
      sums[r] += totals[document];
    }
  return { times, totals: sums };
}

/** FNV-1a (Fowler, Noll & Vo) over the units of a string and its end. */
function hashed(hash: number, text: string): number {
  let next = hash;
  for (let i = 0; i <= text.length; i++)
    next = Math.imul(next ^ (i < text.length ? text.charCodeAt(i) : 0), 0x01000193);
  return next;
}

/**
 * The interval of the log ratio of a term in documents drawn again, with ½ added as in `logRatio`, also to the 0 and 0 of
 * draws in which no document has it.
 */
export function resampledLogRatio(
  target: Side,
  reference: Side,
  { resamples, seed, tail }: { readonly resamples: number; readonly seed: number; readonly tail: number },
): (term: number) => Interval {
  const [a, b] = [drawn(target, resamples, seed), drawn(reference, resamples, seed)];
  const [first, second] = [new Float64Array(resamples), new Float64Array(resamples)];
  const beyond = Math.floor((resamples + 1) * tail);
  return (term) => {
    add(target, a, term, first);
    add(reference, b, term, second);
    for (let r = 0; r < resamples; r++)
      first[r] = ((first[r] + 0.5) / (a.totals[r] + 0.5)) * ((b.totals[r] + 0.5) / (second[r] + 0.5));
    first.sort();
    return { low: Math.log2(first[beyond - 1]), high: Math.log2(first[resamples - beyond]) };
  };

  function add(side: Side, { times }: Draws, term: number, sums: Float64Array): void {
    sums.fill(0);
    for (let i = side.starts[term]; i < side.starts[term + 1]; i++) {
      const count = side.occurrences[i];
      const from = side.documents[i] * resamples;
      for (let r = 0; r < resamples; r++) sums[r] += count * times[from + r];
    }
  }
}
