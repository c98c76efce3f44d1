/**
 * What rows were counted in, and how: engines hang it on the rows they make, and a table of them tells it, so that what
 * stands under a table comes from the question that was asked. It is no field, so rows stay plain.
 */

/** More texts than this are given as one number. */
const MOST_TEXTS = 6;
/** More selections than this are only numbered. */
const MOST_SELECTIONS = 3;
/** Lists longer than this carry it themselves, their rows do not: a million entries would take longer than many questions. */
const MOST_ROWS = 10_000;

export interface Counted {
  /** Regions and conditions. */
  readonly what: readonly string[];
  /** The texts and the words counted in each; left out where the rows say so themselves. */
  readonly texts?: readonly { readonly id: string; readonly words: number }[];
  /** Contract, attribute, limits. */
  readonly how: readonly string[];
}

/** Made only when rows are shown. */
type Make = () => Counted;

const hung = new WeakMap<object, readonly Make[]>();

/** Hangs on rows what they were counted in. */
export function countedAs<R extends object>(rows: R[], make: Make): R[] {
  let made: Counted | undefined;
  const once = (): Counted => {
    made ??= make();
    return made;
  };
  return hang(rows, [once]);
}

/** Hangs on rows what those they were made of were counted in, and what was asked of them on the way. */
export function countedLike<R extends object>(
  rows: R[],
  sources: readonly (readonly object[])[],
  how: readonly string[] = [],
): R[] {
  const all = sources.map(madeOf);
  if (all.some((makes) => makes === undefined)) return rows;
  const makes = new Set(all.flatMap((found) => found ?? []));
  if (how.length === 0) return hang(rows, [...makes]);
  return hang(
    rows,
    [...makes].map((make) => () => {
      const counted = make();
      return { ...counted, how: [...counted.how, ...how] };
    }),
  );
}

function hang<R extends object>(rows: R[], makes: readonly Make[]): R[] {
  hung.set(rows, makes);
  if (rows.length <= MOST_ROWS) for (const row of rows) hung.set(row, makes);
  return rows;
}

/** Whether rows, or a list of none, are an answer that knows what was counted. */
export const isCounted = (rows: readonly unknown[]): boolean => hung.has(rows);

/** That of all rows; undefined if a row has none, because the others' would not speak of it. */
function madeOf(rows: readonly object[]): readonly Make[] | undefined {
  const found = new Set<Make>();
  let last: readonly Make[] | undefined;
  for (const row of rows) {
    const makes = typeof row === "object" && row !== null ? hung.get(row) : undefined;
    if (makes === undefined) return hung.get(rows);
    if (makes !== last) for (const make of makes) found.add(make);
    last = makes;
  }
  return rows.length > 0 ? [...found] : hung.get(rows);
}

/**
 * What the rows were counted in, a sentence for each selection of texts; of what a given note says already, nothing.
 *
 * @param nameOf what a text is called
 */
export function countedIn(rows: readonly object[], given: string, nameOf: (id: string) => string): string[] {
  const selections = merged((madeOf(rows) ?? []).map((make) => make()));
  if (selections.length > MOST_SELECTIONS) {
    const [first] = selections;
    const how = first.how.filter((part) => selections.every((each) => each.how.includes(part)));
    return [missing({ what: [`counted in ${selections.length} selections`], how }, given, nameOf)];
  }
  return selections
    .map((counted) => (given === "" ? sentence(counted, nameOf) : missing(counted, given, nameOf)))
    .filter((text) => text !== "");
}

/** Those of the same regions, conditions and contract as one, with the texts of all. */
function merged(all: readonly Counted[]): Counted[] {
  const groups = new Map<
    string,
    { what: readonly string[]; how: readonly string[]; texts: Map<string, number> | undefined }
  >();
  for (const { what, how, texts } of all) {
    const key = JSON.stringify([what, how]);
    const group = groups.get(key) ?? { what, how, texts: texts && new Map<string, number>() };
    for (const { id, words } of texts ?? []) group.texts?.set(id, words);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ what, how, texts }) => ({
    what,
    how,
    ...(texts ? { texts: [...texts].map(([id, words]) => ({ id, words })) } : {}),
  }));
}

/** `Body: LIU 1,906 words, WU 6,215; case folded, hyphens kept`. */
export function sentence({ what, texts, how }: Counted, nameOf: (id: string) => string): string {
  const head = capital(what.join("; "));
  const sizes = sizesOf(texts, nameOf)
    .map((size, i) => (i === 0 && !size.endsWith("words") ? `${size} words` : size))
    .join(", ");
  const counted = head !== "" && sizes !== "" ? `${head}: ${sizes}` : head || sizes;
  return [counted, how.join(", ")].filter((part) => part !== "").join("; ");
}

/** What of it a note does not say. */
function missing({ what, texts, how }: Counted, given: string, nameOf: (id: string) => string): string {
  const note = given.toLowerCase();
  const said = (part: string): boolean => part.split(", ").every((piece) => note.includes(piece.toLowerCase()));
  const byId = sizesOf(texts, (id) => id);
  const sizes = sizesOf(texts, nameOf).filter((size, i) => !said(size) && !said(byId[i]));
  const first = sizes.length > 0 && !sizes[0].endsWith("words") ? [`${sizes[0]} words`, ...sizes.slice(1)] : sizes;
  return capital(
    [what.filter((part) => !said(part)), first, how.filter((part) => !said(part))]
      .map((parts) => parts.join(", "))
      .filter((part) => part !== "")
      .join("; "),
  );
}

function sizesOf(texts: Counted["texts"], nameOf: (id: string) => string): string[] {
  if (texts === undefined) return [];
  if (texts.length > 0 && texts.length <= MOST_TEXTS)
    return texts.map(({ id, words }) => `${nameOf(id)} ${grouped(words)}`);
  const total = texts.reduce((sum, { words }) => sum + words, 0);
  return [`${grouped(texts.length)} texts, ${grouped(total)} words`];
}

const capital = (text: string): string => (text === "" ? "" : `${text[0].toUpperCase()}${text.slice(1)}`);

/** With commas between groups of three figures, whatever the locale. */
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
