import { expandedTail } from "./distributions.js";
import type { Joined } from "./lists.js";
import { type Sparse, sparseMannWhitney, sparseWelch } from "./ranks.js";
import { resampledLogRatio } from "./resample.js";
import type { Side } from "./sides.js";
import { benjaminiHochbergOf } from "./significance.js";

/* Keyness when documents are what was drawn, not tokens: a word that fills two of a hundred documents is no key word of all. */

/** What lists counted `by: "id"` add to a row. All but the first two are NaN with fewer than ten documents in a group. */
export interface DocumentEvidence {
  /** Documents of the target in which the term occurs. */
  readonly documents: number;
  /** Documents of the reference in which it occurs. */
  readonly referenceDocuments: number;
  /** Of the Mann–Whitney test of the relative frequencies in each document. */
  readonly pDocuments: number;
  /** Benjamini and Hochberg's, over all rows joined. */
  readonly pDocumentsAdjusted: number;
  /** Of Welch's t-test of the same. */
  readonly pWelch: number;
  /** Benjamini and Hochberg's, over all rows joined. */
  readonly pWelchAdjusted: number;
  /** Interval of the log ratio in bits by bootstrap over documents, for this row alone. */
  readonly lowDocuments: number;
  /** Upper end of the interval that begins at `lowDocuments`. */
  readonly highDocuments: number;
}

export const documentColumns: readonly (keyof DocumentEvidence)[] = [
  "documents",
  "referenceDocuments",
  "pDocuments",
  "pDocumentsAdjusted",
  "pWelch",
  "pWelchAdjusted",
  "lowDocuments",
  "highDocuments",
];

/** Fewer documents in a group than these say too little of how documents differ. */
export const LEAST_DOCUMENTS = 10;

export interface DocumentOptions {
  readonly alpha: number;
  readonly resamples: number;
  readonly seed: number;
}

/** What the documents say of a term, by its number, and of all terms together. */
export interface DocumentTests {
  readonly of: (term: number) => DocumentEvidence;
  /** Terms with an adjusted p of Mann and Whitney's below alpha; NaN where documents are not tested. */
  readonly found: number;
}

export function documentTests(joined: Joined, options: DocumentOptions): DocumentTests {
  const { target, reference, terms } = joined;
  const found = (t: number): Pick<DocumentEvidence, "documents" | "referenceDocuments"> => ({
    documents: documentsOf(target, t),
    referenceDocuments: documentsOf(reference, t),
  });
  if (whyNoTests(joined) !== undefined) return { of: (t) => ({ ...found(t), ...none }), found: Number.NaN };
  const [ranks, welch] = [new Float64Array(terms.length), new Float64Array(terms.length)];
  const test = testsOf(target, reference);
  for (let t = 0; t < terms.length; t++) {
    const { pDocuments, pWelch } = test(t);
    ranks[t] = pDocuments;
    welch[t] = pWelch;
  }
  const [ranksAdjusted, welchAdjusted] = [benjaminiHochbergOf(ranks.slice()), benjaminiHochbergOf(welch.slice())];
  const interval =
    whyNoInterval(joined, options) === undefined
      ? resampledLogRatio(target, reference, { ...options, tail: tailOf(joined, options.alpha) })
      : undefined;
  return {
    found: ranksAdjusted.below(options.alpha),
    of: (t) => {
      const both = target.counts[t] > 0 && reference.counts[t] > 0;
      const { low, high } = (both && interval?.(t)) || { low: Number.NaN, high: Number.NaN };
      return {
        ...found(t),
        pDocuments: ranks[t],
        pDocumentsAdjusted: ranksAdjusted.of(ranks[t]),
        pWelch: welch[t],
        pWelchAdjusted: welchAdjusted.of(welch[t]),
        lowDocuments: low,
        highDocuments: high,
      };
    },
  };
}

/** Of the smaller group, which knows less of how documents differ. */
const tailOf = ({ target, reference }: Joined, alpha: number): number =>
  expandedTail(alpha, Math.min(target.ids.length, reference.ids.length));

const none = {
  pDocuments: Number.NaN,
  pDocumentsAdjusted: Number.NaN,
  pWelch: Number.NaN,
  pWelchAdjusted: Number.NaN,
  lowDocuments: Number.NaN,
  highDocuments: Number.NaN,
};

/** Why documents are not tested; undefined if they are. */
export function whyNoTests({ target, reference }: Joined): string | undefined {
  for (const [name, { ids }] of [
    ["target", target],
    ["reference", reference],
  ] as const)
    if (ids.length < LEAST_DOCUMENTS)
      return `the ${name} has ${ids.length === 1 ? "1 document" : `${ids.length} documents`}, and ${LEAST_DOCUMENTS} are needed to see how documents differ`;
  const known = new Set(target.ids);
  const both = reference.ids.find((id) => known.has(id));
  return both === undefined
    ? undefined
    : `the document "${both}" stands in target and reference, and the tests are for documents drawn apart`;
}

/** Why no term has an interval, though documents are tested. */
export function whyNoInterval(joined: Joined, { alpha, resamples }: DocumentOptions): string | undefined {
  const needs = Math.ceil(1 / tailOf(joined, alpha)) - 1;
  return resamples >= needs
    ? undefined
    : `an interval with alpha ${alpha} needs ${needs} resamples of so many documents, got ${resamples}`;
}

function documentsOf({ starts, occurrences }: Side, term: number): number {
  let found = 0;
  for (let i = starts[term]; i < starts[term + 1]; i++) if (occurrences[i] > 0) found++;
  return found;
}

function testsOf(target: Side, reference: Side): (term: number) => { pDocuments: number; pWelch: number } {
  const [a, b] = [relativeOf(target), relativeOf(reference)];
  return (term) => {
    const [first, second] = [a(term), b(term)];
    const pWelch = sparseWelch(first, second).p; // before the values are sorted
    return { pDocuments: sparseMannWhitney(first, second).p, pWelch };
  };
}

/** Relative frequencies of a term in the documents that have it, in one array for all terms. */
function relativeOf({ ids, totals, starts, documents, occurrences }: Side): (term: number) => Sparse {
  const all = new Float64Array(ids.length);
  return (term) => {
    let found = 0;
    for (let i = starts[term]; i < starts[term + 1]; i++)
      if (occurrences[i] > 0) all[found++] = occurrences[i] / totals[documents[i]];
    return { values: all.subarray(0, found), size: ids.length };
  };
}
