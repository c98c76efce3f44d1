/** How often a lens is right: measured on sentences that no rule was written with, against what a reader labelled. */
export interface PrecisionRow {
  /** What was measured. */
  readonly lens: string;
  /** Sentences or paragraphs read, and what was labelled in them. */
  readonly items: number;
  /** Places that the labels have. */
  readonly labelled: number;
  /** What the lens finds in them, and how much of it is right. */
  readonly found: number;
  /** Found places that the labels have, too. */
  readonly right: number;
  /** Share of the found that is right; Wilson's interval, 95 %. */
  readonly precision: number;
  /** Lower end of the interval of `precision`. */
  readonly precisionLow: number;
  /** Upper end of the interval of `precision`. */
  readonly precisionHigh: number;
  /** Share of the labelled that is found; Wilson's interval, 95 %. */
  readonly recall: number;
  /** Lower end of the interval of `recall`. */
  readonly recallLow: number;
  /** Upper end of the interval of `recall`. */
  readonly recallHigh: number;
  /** Harmonic mean of both; its interval is of items drawn anew (Efron 1979). */
  readonly f: number;
  /** Lower end of the interval of `f`. */
  readonly fLow: number;
  /** Upper end of the interval of `f`. */
  readonly fHigh: number;
  /** Of what was rightly found, the share in which each of its fields is right. */
  readonly aspects: string;
}
