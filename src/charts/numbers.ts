/** How figures are written in charts and tables: in English, whatever the machine's locale. */

/** A number with a comma between thousands, a real minus sign and a fixed number of decimals; "∞" for what has no end, "" for NaN. */
export function decimal(value: number, decimals = 0): string {
  if (Number.isNaN(value)) return "";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const [whole, fraction] = plain(Math.abs(value), decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = fraction ? `${grouped}.${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** `toFixed` writes numbers from 1e21 on with an exponent; those are whole, so BigInt writes them out. */
const plain = (value: number, decimals: number): string =>
  value < 1e21 ? value.toFixed(decimals) : BigInt(value).toString();

/** `1,906` */
export const count = (value: number): string => decimal(value);

/** A share of 1 as `95%`; what is not nothing but rounds to nothing is "<1%", what is not all ">99%". */
export function percent(share: number): string {
  if (Number.isNaN(share)) return "";
  if (share > 0 && share < 0.005) return "<1%";
  if (share < 1 && share >= 0.995) return ">99%";
  return `${decimal(share * 100)}%`;
}

/** Occurrences per 1,000 words, with one decimal; a rate that would be 0.0 with as many as show its first figure. */
export function perThousand(occurrences: number, total: number): string {
  const rate = (1000 * occurrences) / total;
  return decimal(rate, rate > 0 && rate < 0.05 ? Math.min(9, Math.ceil(-Math.log10(rate))) : 1);
}

/** A log ratio without its direction as a factor: `4×`, and `4.3×` for what is no power of two; "equal" for 0. */
export function times(logRatio: number): string {
  const factor = 2 ** Math.abs(logRatio);
  if (logRatio === 0) return "equal";
  return `${decimal(factor, factor < 10 && !Number.isInteger(factor) ? 1 : 0)}×`;
}
