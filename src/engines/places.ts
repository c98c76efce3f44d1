import type { Groups } from "./groups.js";

/**
 * How many n-grams of each length could stand in each group: `placesOf(...)[n][group]`, for n from 1 to `longest`. An
 * n-gram stands where n selected tokens follow each other without a boundary of `limit` between them, and belongs to the
 * group of its first.
 */
export function placesOf(
  boundaries: Uint8Array,
  selected: Uint8Array,
  limit: number,
  groups: Groups,
  longest: number,
): Uint32Array[] {
  const { size, of } = groups;
  const flat = new Uint32Array((longest + 1) * size);
  let run = 0; // selected tokens from t on, up to a gap or boundary
  for (let t = selected.length - 1; t >= 0; t--) {
    if (selected[t] === 0) {
      run = 0;
      continue;
    }
    if (run < longest) run++;
    flat[run * size + of[t]]++;
    if (boundaries[t] >= limit) run = 0;
  }
  const places = Array.from({ length: longest + 1 }, (_, n) => flat.subarray(n * size, (n + 1) * size));
  // Where a longer one can stand a shorter one can.
  for (let n = longest - 1; n >= 1; n--) for (let g = 0; g < size; g++) places[n][g] += places[n + 1][g];
  return places;
}
