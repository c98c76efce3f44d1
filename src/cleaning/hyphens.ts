import type { Edit } from "../types.js";
import { countWords, isCombining, isListed, isMet, isPiece } from "./evidence.js";
import type { Stretch } from "./paragraphs.js";

/** A hyphen between two runs of letters, the second in small letters; `broken` where a line break follows it. */
export interface HyphenPlace extends Stretch {
  readonly document: number;
  readonly first: string;
  readonly second: string;
  readonly broken: boolean;
}

const after = /^\s*(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}-])/u;
const before = /(?<![\p{L}\p{M}\p{N}-])(\p{L}[\p{L}\p{M}]*)$/u;

/** All places of one document where a line-end hyphen may have been left. */
export function hyphenPlaces(source: string, document: number, paragraphs: readonly Stretch[]): HyphenPlace[] {
  const places: HyphenPlace[] = [];
  for (const paragraph of paragraphs)
    for (
      let at = source.indexOf("-", paragraph.start);
      at >= 0 && at < paragraph.end;
      at = source.indexOf("-", at + 1)
    ) {
      const second = after.exec(source.slice(at + 1, Math.min(at + 48, paragraph.end)));
      const first = second && before.exec(source.slice(Math.max(paragraph.start, at - 40), at));
      if (!first) continue;
      const gap = second[0].length - second[1].length;
      const broken = gap > 0;
      if (broken && !/[\r\n]/.test(second[0])) continue;
      places.push({ document, start: at, end: at + 1 + gap, first: first[1], second: second[1], broken });
    }
  return places;
}

/** How often the joined spelling must be met for one single hyphenated one to be a slip. */
const slip = { piecesMet: 100, pieceNotMet: 10 };

/**
 * Which hyphens were left by line ends of an earlier layout: those are taken out. Decided by evidence, in this order:
 * - a hyphen stays unless the joined word is known (in the word list, or elsewhere in the corpus without hyphen);
 * - it goes if one of its pieces is no word (`ternational`);
 * - it goes if the hyphenated spelling stands once against many joined ones: ten, if a piece is met nowhere else in the
 *   corpus (`pan-demic`), else a hundred (`inter-national`);
 * - at a line break it goes if the joined word is known and the hyphenated one is not met inside a line. Where a
 *   hyphen at a line break stays, only the break is taken out.
 */
export function hyphenEdits(sources: readonly string[], places: readonly HyphenPlace[]): Edit[][] {
  const key = (p: HyphenPlace): string => `${p.first}-${p.second}`.toLowerCase();
  const inside = new Map<string, number>();
  for (const place of places) if (!place.broken) inside.set(key(place), (inside.get(key(place)) ?? 0) + 1);
  const joined = (p: HyphenPlace): string => (p.first + p.second).toLowerCase();
  const pieces = (p: HyphenPlace): string[] => [p.first.toLowerCase(), p.second.toLowerCase()];
  const areWords = (p: HyphenPlace): boolean => pieces(p).every(isPiece);

  /** Whether counts in the corpus can change the decision; so that most corpora need not be read again. */
  const open = (p: HyphenPlace): boolean =>
    p.broken || (areWords(p) ? inside.get(key(p)) === 1 && isListed(joined(p)) : !isListed(joined(p)));
  const counts = countWords(sources, new Set(places.filter(open).map(joined)));

  const goes = (p: HyphenPlace): boolean => {
    const count = counts.get(joined(p)) ?? 0;
    if (count === 0 && !isListed(joined(p))) return false;
    if (p.broken) return !inside.has(key(p));
    if (!areWords(p)) return true;
    if (inside.get(key(p)) !== 1 || count < slip.pieceNotMet) return false;
    return count >= slip.piecesMet || !pieces(p).every((piece) => isCombining(piece) || isMet(sources, piece));
  };
  const edits: Edit[][] = sources.map(() => []);
  for (const place of places) {
    const { document, start, end, broken } = place;
    const joins = goes(place);
    if (!joins && !broken) continue;
    edits[document].push({
      rule: joins ? "line-end hyphen" : "line break after a hyphen",
      start,
      end,
      before: sources[document].slice(start, end),
      after: joins ? "" : "-",
    });
  }
  return edits;
}
