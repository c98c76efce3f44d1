import { typeCounts } from "./spectrum.js";

/*
 * Type–token ratios bent so that they fall less with the length of the text, from its sequence of codes, one code a type.
 * None is free of it (Tweedie & Baayen 1998, Computers and the Humanities 32, 323–352): compare texts of about one length.
 * In all, N are the tokens and V the types.
 */

/**
 * Guiraud's R (root type–token ratio): V / √N. Guiraud (1954), Les caractères statistiques du vocabulaire.
 *
 * @returns above 0 to √N; NaN without tokens
 */
export function guiraudR(codes: ArrayLike<number>): number {
  const { tokens, types } = typeCounts(codes);
  return types / Math.sqrt(tokens);
}

/**
 * Carroll's corrected type–token ratio: V / √(2N). Carroll (1964), Language and Thought.
 *
 * @returns above 0 to √(N / 2); NaN without tokens
 */
export function carrollCttr(codes: ArrayLike<number>): number {
  const { tokens, types } = typeCounts(codes);
  return types / Math.sqrt(2 * tokens);
}

/**
 * Herdan's C (LogTTR): log V / log N, to any base. Herdan (1960), Type–Token Mathematics.
 *
 * @returns 0 (one type) to 1 (no word is repeated); NaN with fewer than two tokens
 */
export function herdanC(codes: ArrayLike<number>): number {
  const { tokens, types } = typeCounts(codes);
  return tokens < 2 ? Number.NaN : Math.log(types) / Math.log(tokens);
}

/** The base of the logarithms, on which the measure depends; above 1. Default 10. */
export interface BaseOption {
  /** Base of the logarithms. Default 10. */
  readonly base?: number;
}

/** Logarithms of tokens and types. */
function logarithms(measure: string, codes: ArrayLike<number>, base: number): { n: number; v: number } {
  if (!(base > 1 && base < Number.POSITIVE_INFINITY))
    throw new Error(`${measure} requires a base above 1, got ${base}`);
  const { tokens, types } = typeCounts(codes);
  const log = (x: number): number => (base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base));
  return { n: log(tokens), v: log(types) };
}

/**
 * Dugast's U (Uber index): (log N)² / (log N − log V). Dugast (1978), Sur quoi se fonde la notion d'étendue théorique du
 * vocabulaire?, Le français moderne 46, 25–32.
 *
 * @param options `base` 10 (default) as in quanteda and koRpus; LexicalRichness and zipfR take e, which multiplies by ln 10
 * @returns log N (one type) to Infinity (no word is repeated); NaN with fewer than two tokens
 * @throws Error if `base` is not above 1
 */
export function dugastU(codes: ArrayLike<number>, { base = 10 }: BaseOption = {}): number {
  const { n, v } = logarithms("dugastU", codes, base);
  return codes.length < 2 ? Number.NaN : n ** 2 / (n - v);
}

/**
 * Summer's S (also Somers's): log log V / log log N. Somers (1966), Statistical methods in literary analysis, in Leed (ed.),
 * The Computer and Literary Style, 128–140.
 *
 * @param options `base` 10 (default) as in quanteda and koRpus; LexicalRichness takes e
 * @returns up to 1 (no word is repeated), negative with fewer types than `base`; NaN with one type, or with no more tokens
 * than `base`, because log log N is then 0 or turns the scale round
 * @throws Error if `base` is not above 1
 */
export function summerS(codes: ArrayLike<number>, { base = 10 }: BaseOption = {}): number {
  const { n, v } = logarithms("summerS", codes, base);
  return codes.length > base && v > 0 ? Math.log(v) / Math.log(n) : Number.NaN;
}

/**
 * Maas's a: √((log N − log V) / (log N)²), of which some print the square a². Maas (1972), Über den Zusammenhang zwischen
 * Wortschatzumfang und Länge eines Textes, Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–79.
 *
 * @param options `base` 10 (default); koRpus and quanteda print a to base 10, Kyle's packages a² to base 10, LexicalRichness
 * a² to base e
 * @returns 0 (no word is repeated) to 1 / √(log N) (one type), high where types are few; NaN with fewer than two tokens
 * @throws Error if `base` is not above 1
 */
export function maasA(codes: ArrayLike<number>, { base = 10 }: BaseOption = {}): number {
  const { n, v } = logarithms("maasA", codes, base);
  return codes.length < 2 ? Number.NaN : Math.sqrt(n - v) / n;
}

/**
 * Dugast's k: log V / log log N. Dugast (1979), Vocabulaire et stylistique.
 *
 * @param options `base` 10 (default), as for the others here; zipfR takes e
 * @returns 0 (one type) or more; NaN with no more tokens than `base`, where log log N is 0 or below
 * @throws Error if `base` is not above 1
 */
export function dugastK(codes: ArrayLike<number>, { base = 10 }: BaseOption = {}): number {
  const { n, v } = logarithms("dugastK", codes, base);
  return codes.length > base ? (v * Math.log(base)) / Math.log(n) : Number.NaN;
}

/**
 * Maas's log V₀: log V / √(1 − (log V / log N)²), his estimate of the vocabulary from which the text is drawn. Maas (1972),
 * Zeitschrift für Literaturwissenschaft und Linguistik 2(8), 73–79.
 *
 * @param options `base` 10 (default) is the lgV0 of koRpus and quanteda, e their lgeV0
 * @returns 0 (one type) to Infinity (no word is repeated); NaN with fewer than two tokens
 * @throws Error if `base` is not above 1
 */
export function maasLogV0(codes: ArrayLike<number>, { base = 10 }: BaseOption = {}): number {
  const { n, v } = logarithms("maasLogV0", codes, base);
  return codes.length < 2 ? Number.NaN : v / Math.sqrt(1 - (v / n) ** 2);
}
