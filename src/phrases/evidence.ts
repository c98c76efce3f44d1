import { checkCorpus } from "../engines/given.js";
import { checkCollocates, checkOf, checkSpan, checkWhole } from "../engines/options.js";
import { checkOptions } from "../nearest.js";
import type {
  AnyMetadata,
  Attribute,
  ConcordanceRow,
  ConcordanceSort,
  Corpus,
  GroupBy,
  RegionName,
  Terms,
  Where,
  Within,
} from "../types.js";
import { linesBeside } from "./beside.js";
import { groupTest } from "./groups.js";
import { checkCell } from "./options.js";
import { linesAt, type Stretch } from "./places.js";

/** The options a row was counted with, and how its lines are to be shown. */
export interface EvidenceOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** What the row was counted in. Default `form`. */
  readonly of?: Attribute;
  /** Which tokens were counted. */
  readonly where?: Where<M, R>;
  /** What a phrase or a span may not leave, as when the row was counted. */
  readonly within?: Within;
  /** The sets counted under one name, if the row is of one, as term or as node. */
  readonly terms?: Terms;
  /** Needed only for a row of a part: how many there are. */
  readonly by?: GroupBy<M> | readonly GroupBy<M>[];
  /** Co-occurrence: what the collocates are told in, and the span. */
  readonly collocates?: Attribute;
  /** Tokens to the left and to the right of the node, as when the row was counted. */
  readonly span?: readonly [number, number];
  /** Co-occurrence: `o11`, the collocate beside the node, or `o21`, the collocate elsewhere. Default `o11`. */
  readonly cell?: "o11" | "o21";
  /** Tokens of context on each side. Default 8. */
  readonly window?: number;
  /** The order of the lines. Default `position`. */
  readonly sort?: ConcordanceSort;
}

type Row = Readonly<Record<string, unknown>>;

const known = ["of", "where", "within", "terms", "by", "collocates", "span", "cell", "window", "sort"];

/**
 * The places a row was counted from: as many lines as its count says, whatever table it is from, or an error.
 *
 * - a row with a `term` (frequencies, phrases, dispersion): its lines in the group the row is of;
 * - keyness: the lines in both texts, or with `where` in either;
 * - a frame: its lines with every filler;
 * - co-occurrence: the lines of the collocate in the span of the node, o11 of them; where units were counted (`within`
 *   without `span`), its first in each unit with the node;
 * - a shared passage: its two places; every other row with `id`, `start` and `end`: the words that stand there.
 *
 * @throws RangeError if the lines are not as many as the row says, because it was counted with other options
 */
export async function evidence<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  row: object,
  options: EvidenceOptions<M, R> = {},
): Promise<ConcordanceRow[]> {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw new TypeError(`evidence takes one row of a table, got ${Array.isArray(row) ? "a list" : String(row)}`);
  checkCorpus("evidence", corpus);
  checkOptions("evidence", options, known);
  const fields = row as Row;
  const cell = checkCell(options.cell);
  if (isText(fields.node) && isText(fields.collocate)) return cellLines(corpus, fields, options, cell);
  if (cell !== "o11") throw new RangeError(`cell: "${cell}" is for rows of co-occurrences, with node and collocate`);
  if (isStretch(fields.a) && isStretch(fields.b))
    return [...(await linesAt(corpus, fields.a, options.window)), ...(await linesAt(corpus, fields.b, options.window))];
  if (isText(fields.frame)) return termLines(corpus, fields, fields.frame, options);
  if (isText(fields.term)) return termLines(corpus, fields, matchOf(fields.term, options.terms), options);
  if (isStretch(fields)) return linesAt(corpus, fields, options.window);
  throw new TypeError(
    `evidence cannot tell the places of a row with ${Object.keys(fields).join(", ") || "no fields"}; it needs a term, ` +
      "a frame, node and collocate, the places a and b, or id, start and end",
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isStretch = (value: unknown): value is Stretch => {
  const { id, start, end } = (value ?? {}) as Partial<Stretch>;
  if (!isText(id) || typeof start !== "number" || typeof end !== "number") return false;
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end))
    throw new RangeError(`evidence requires a place from start up to end in "${id}", got ${start} to ${end}`);
  return true;
};

/** What is to be looked for to find what was counted under a name. */
function matchOf(name: string, terms: Terms | undefined): string | readonly string[] {
  if (terms === undefined || Array.isArray(terms) || !Object.hasOwn(terms, name)) return name;
  return (terms as Readonly<Record<string, string | readonly string[]>>)[name];
}

async function termLines<M>(
  corpus: Corpus<M>,
  row: Row,
  match: string | readonly string[],
  { of: asked, where, within, by, window, sort }: EvidenceOptions<M>,
): Promise<ConcordanceRow[]> {
  const of = checkOf(asked);
  // Keyness joins two lists: its columns are measures and never groups.
  const joined = "referenceCount" in row;
  const inGroup = joined ? () => true : await groupTest(corpus, row, { of, where, by });
  const lines = (await corpus.concordance({ of, match, where, within, window, sort })).filter(inGroup);
  const [count, reference] = [Number(row.count), Number(row.referenceCount)];
  const counts = joined ? [count + reference, count, reference] : "count" in row ? [count] : [lines.length];
  return checked(lines, counts, String(row.frame ?? row.term));
}

async function cellLines<M>(
  corpus: Corpus<M>,
  row: Row,
  options: EvidenceOptions<M>,
  cell: "o11" | "o21",
): Promise<ConcordanceRow[]> {
  const of = checkOf(options.of);
  const collocates = checkCollocates(options.collocates, of);
  const { where, within, by, window } = options;
  if (options.sort !== undefined && options.sort !== "position")
    throw new RangeError("the lines of a co-occurrence row come by place; leave out sort");
  const lines = await linesBeside(corpus, {
    match: matchOf(String(row.node), options.terms),
    collocate: String(row.collocate),
    of,
    collocates,
    where,
    within: within ?? "sentence",
    span: options.span === undefined && within !== undefined ? undefined : checkSpan(options.span),
    window: checkWhole("window", window, 0, 8),
    cell,
    inGroup: await groupTest(corpus, row, { of, where, by }),
  });
  return checked(lines, cell in row ? [Number(row[cell])] : [lines.length], `${row.node} … ${row.collocate}`);
}

function checked(lines: ConcordanceRow[], counts: readonly number[], what: string): ConcordanceRow[] {
  if (counts.includes(lines.length)) return lines;
  throw new RangeError(
    `the row counts ${counts.join(" or ")} of ${JSON.stringify(what)}, but there are ${lines.length} lines with these ` +
      "options; give evidence those the row was counted with (of, where, within, terms, by, span …)",
  );
}
