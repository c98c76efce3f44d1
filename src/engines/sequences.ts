import { countedAs } from "../counted.js";
import { checkOptions } from "../nearest.js";
import type { Steps } from "../steps.js";
import type { Sequence } from "../types.js";
import { countedWhere, counting } from "./caption.js";
import type { Indexed } from "./indexed.js";
import { checkOf, checkWhere, type Options } from "./options.js";
import { select } from "./selection.js";

/** The selected tokens of each selected document, in order. The codes are the same in all documents of one answer. */
export function* sequences(index: Indexed, options: Options): Steps<Sequence[]> {
  checkOptions("sequences", options, ["of", "where"]);
  const of = checkOf(options.of);
  const column = index.column(of);
  const where = checkWhere(index, options.where);
  const selection = select(index, where);
  const { tokens } = index;
  // A copy a question, so that what a caller does to it stays with the caller.
  const values = [...column.values];
  const found: Sequence[] = [];
  for (const [d, { id }] of tokens.documents.entries()) {
    if (selection.documents[d] === 0) continue;
    const begin = tokens.first[d];
    const places = selectedPlaces(selection.tokens, begin, tokens.first[d + 1]);
    const at = (column: Uint32Array): Uint32Array => gather(new Uint32Array(places.length), column, places);
    const flags = (column: Uint8Array): Uint8Array => gather(new Uint8Array(places.length), column, places);
    found.push({
      id,
      codes: places.map((t) => column.codes[tokens.types[t]]),
      positions: places.map((t) => t - begin),
      starts: at(tokens.starts),
      ends: at(tokens.ends),
      boundaries: between(tokens.boundaries, places),
      regions: flags(tokens.regions),
      quoted: flags(tokens.quoted),
      values,
    });
    yield (d + 1) / tokens.documents.length;
  }
  return countedAs(found, () => countedWhere(index, where, counting(of)));
}

function gather<C extends Uint8Array | Uint32Array>(into: C, column: C, places: Uint32Array): C {
  for (let i = 0; i < places.length; i++) into[i] = column[places[i]];
  return into;
}

/** The greatest boundary since the last selected token: what is left out does not hide that a sentence ended before it. */
function between(boundaries: Uint8Array, places: Uint32Array): Uint8Array {
  const greatest = new Uint8Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const from = i === 0 ? places[0] : places[i - 1] + 1;
    for (let t = from; t <= places[i]; t++) greatest[i] = Math.max(greatest[i], boundaries[t]);
  }
  return greatest;
}

function selectedPlaces(selected: Uint8Array, from: number, to: number): Uint32Array {
  const places = new Uint32Array(to - from);
  let size = 0;
  for (let t = from; t < to; t++) if (selected[t] === 1) places[size++] = t;
  return places.subarray(0, size);
}
