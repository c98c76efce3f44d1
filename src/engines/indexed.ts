import type { Attribute, CountingContract, Tokens } from "../types.js";
import { type Column, columnOf } from "./attribute.js";
import { type Printer, printerOf } from "./context.js";

/** All places of each value: `places.subarray(starts[code], starts[code + 1])`, ascending. */
export interface Postings {
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
}

/** The tokens with what several questions need of them; each is made when first asked for and then kept. */
export interface Indexed {
  readonly tokens: Tokens;
  readonly contract: CountingContract;
  readonly column: (of: Attribute) => Column;
  readonly postings: (of: Attribute) => Postings;
  /** Index of each token's document. */
  readonly documentOf: () => Uint32Array;
  /** Number of each token's sentence and paragraph, from 1, counted through the whole corpus. */
  readonly sentenceOf: () => Uint32Array;
  readonly paragraphOf: () => Uint32Array;
  /** What prints the tokens of a document. */
  readonly printer: (document: number) => Printer;
}

export function indexed(tokens: Tokens, contract: CountingContract): Indexed {
  const columns = kept((of: Attribute) => columnOf(of, tokens, contract));
  const postings = kept((of: Attribute) => postingsOf(columns(of), tokens.types));
  const stretches = kept((limit: number) => numbered(tokens.boundaries, limit));
  const documents = kept((_: "documents") => documentsOf(tokens));
  return {
    tokens,
    contract,
    column: columns,
    postings,
    documentOf: () => documents("documents"),
    sentenceOf: () => stretches(2),
    paragraphOf: () => stretches(3),
    printer: kept((d: number) => printerOf(tokens, d)),
  };
}

/** The function, remembering its answers. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = make(key);
      answers.set(key, answer);
    }
    return answer;
  };
}

function postingsOf(column: Column, types: Uint32Array): Postings {
  const starts = new Uint32Array(column.values.length + 1);
  for (let t = 0; t < types.length; t++) starts[column.codes[types[t]] + 1]++;
  for (let code = 0; code < column.values.length; code++) starts[code + 1] += starts[code];
  const at = starts.slice();
  const places = new Uint32Array(types.length);
  for (let t = 0; t < types.length; t++) places[at[column.codes[types[t]]]++] = t;
  return { places, starts };
}

function numbered(boundaries: Uint8Array, limit: number): Uint32Array {
  const numbers = new Uint32Array(boundaries.length);
  let number = 0;
  for (let t = 0; t < boundaries.length; t++) {
    if (boundaries[t] >= limit) number++;
    numbers[t] = number;
  }
  return numbers;
}

function documentsOf({ first, types }: Tokens): Uint32Array {
  const documents = new Uint32Array(types.length);
  for (let d = 0; d + 1 < first.length; d++) documents.fill(d, first[d], first[d + 1]);
  return documents;
}
