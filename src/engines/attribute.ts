import { fold } from "../tokens/fold.js";
import type { Attribute, CountingContract, Tokens } from "../types.js";

/** One attribute of all types: `values[codes[type]]`. A token's value is `values[codes[types[token]]]`. */
export interface Column {
  readonly of: Attribute;
  readonly codes: Uint32Array;
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
}

/** What a lemma is folded by: lemmas are in small letters whatever the contract says of forms. */
export const small = { case: "fold" } as const;

/** The table of an attribute; throws if the tokens carry no annotation and the attribute needs it. */
export function columnOf(of: Attribute, tokens: Tokens, contract: CountingContract): Column {
  const { spellings, lemmas, pos } = tokens;
  const needed = of === "lemma" ? [lemmas] : of === "pos" ? [pos] : of === "lempos" ? [lemmas, pos] : [];
  if (spellings.length > 0 && needed.some((list) => list.every((value) => !value)))
    throw new Error(`of: "${of}" needs lemmas and parts of speech; read the corpus with annotate: true`);

  const codes = new Uint32Array(spellings.length);
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  for (let type = 0; type < codes.length; type++) {
    const value =
      of === "form"
        ? fold(spellings[type], contract)
        : of === "lemma"
          ? fold(lemmas[type], small)
          : of === "pos"
            ? pos[type]
            : `${fold(lemmas[type], small)}_${pos[type]}`;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      codeOf.set(value, code);
    }
    codes[type] = code;
  }
  return { of, codes, values, codeOf };
}
