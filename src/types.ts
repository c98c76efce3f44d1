/** The vocabulary of Colligo: what crosses from one room of the house to another. No code, only shapes. */

/** What of a token can be counted. A `lempos` is written `right_NOUN`. */
export type Attribute = "form" | "lemma" | "pos" | "lempos";

/** The parts a text is made of; every token stands in exactly one. */
export type Region = "title" | "byline" | "abstract" | "keywords" | "heading" | "body" | "note" | "furniture";

/** What a match, an n-gram or a window may not leave. A clause ends at any punctuation. */
export type Within = "clause" | "sentence" | "paragraph" | "document";

/** A cell of metadata. */
export type Value = string | number | boolean;

/** One document's metadata when nothing more is known about it. */
export type AnyMetadata = Record<string, Value>;

/** How texts become tokens and which tokens are counted; recorded in everything that is saved. */
export interface CountingContract {
  /** `fold`: NFC, lower case, one apostrophe, one hyphen. */
  readonly case: "fold" | "keep";
  /** `keep`: `win-win` is one token; `split`: two. */
  readonly hyphens: "keep" | "split";
  /** `keep`: `China's` is one token; `split`: `China` and `'s`. */
  readonly apostrophes: "keep" | "split";
  /** `drop`: tokens without a letter are not counted, but keep their position. */
  readonly numbers: "keep" | "drop";
  /** The regions counted when `where` does not name a region. */
  readonly regions: readonly Region[];
}

/** Equality, one of a list, or a range with both ends included. */
export type Condition = Value | readonly Value[] | { readonly from?: number | string; readonly to?: number | string };

/** Which tokens count: conditions on metadata fields, `id`, `region` and `quoted`; all must hold. */
export type Where<M = AnyMetadata, R extends RegionName = RegionName> = {
  readonly [K in Extract<keyof M, string> | "id" | "quoted"]?: Condition;
} & {
  /** One region or several. */
  readonly region?: R | readonly R[];
} & OnlyRegions<R>;

/** What is written as a region: to the compiler `const where = { region: "body" }` is any string, which is checked when it is asked. */
export type RegionName = Region | (string & {});

/** A word that stands in the question itself must be a region; of any string nothing is known yet. */
type OnlyRegions<R> = string extends R
  ? unknown
  : [R] extends [Region]
    ? unknown
    : { readonly region?: Region | readonly Region[] };

/** `n` equal stretches of each document's selected tokens: token i (from 0) of N is in part 1 + floor(i·n/N). */
export interface Parts {
  /** How many stretches. */
  readonly parts: number;
}

/** What rows can be grouped by; each becomes a field of the row. */
export type GroupBy<M = AnyMetadata> =
  | Extract<keyof M, string>
  | "id"
  | "region"
  | "quoted"
  | "paragraph"
  | "sentence"
  | Parts;

type OneOf<B> = B extends readonly (infer E)[] ? E : B;
type WithinDocument<E> = Extract<E, "paragraph" | "sentence" | Parts> extends never ? unknown : { readonly id: string };

/** The fields that `by` adds to a row; paragraphs, sentences and parts are of one document, so they bring `id`. */
export type GroupFields<B, M = AnyMetadata> = {
  readonly [K in Extract<OneOf<B>, string>]: K extends "paragraph" | "sentence"
    ? number
    : K extends "quoted"
      ? boolean
      : K extends "region"
        ? Region
        : K extends "id"
          ? string
          : K extends keyof M
            ? M[K]
            : Value;
} & (Extract<OneOf<B>, Parts> extends never ? unknown : { readonly part: number }) &
  WithinDocument<OneOf<B>>;

/** How much text a row stands for. */
export interface Sizes {
  /** Words counted. */
  readonly tokens: number;
  /** Different folded forms among the tokens. */
  readonly types: number;
  /** Sentences with a counted word. */
  readonly sentences: number;
  /** Paragraphs with a counted word. */
  readonly paragraphs: number;
}

/** One document; its metadata are further fields. */
export interface DocumentRow extends Sizes {
  /** Id of the document. */
  readonly id: string;
}

/** One group of documents or of stretches of them. */
export interface GroupRow extends Sizes {
  /** Documents that have a token in the group. */
  readonly documents: number;
}

/** How often a term occurs, with what it is held against. */
export interface FrequencyRow {
  /** The word or phrase, in what was counted. */
  readonly term: string;
  /** Words in the term. NaN for a set of terms of unlike lengths. */
  readonly n: number;
  /** How often it occurs. */
  readonly count: number;
  /** Documents of the group in which it occurs. */
  readonly documents: number;
  /** Tokens of the group, for an n-gram as well, so that rates compare. */
  readonly total: number;
  /** Places in the group where an n-gram of this length could stand; NaN for a query. */
  readonly positions: number;
}

/**
 * A collocate beside a node, as a closed table: its rows are the places inside and outside the span of the node, its
 * columns the collocate and all other words. A place in several spans is counted once; the node's own tokens are in no cell.
 * Where units are counted (`within` without `span`), the rows are the units with and without the node.
 */
export interface CooccurrenceRow {
  /** The word or phrase beside which is looked. */
  readonly node: string;
  /** The word that stands beside the node. */
  readonly collocate: string;
  /** Places in the span where the collocate stands; units with both. */
  readonly o11: number;
  /** Places in the span where another word stands; units with the node alone. */
  readonly o12: number;
  /** The collocate outside the span; units with the collocate alone. */
  readonly o21: number;
  /** All other places; units with neither. */
  readonly o22: number;
  /** How often the collocate stands to the left and to the right of the node nearest to it; NaN for units. */
  readonly left: number;
  /** How often the collocate stands to the right of the node nearest to it; NaN for units. */
  readonly right: number;
  /** How often it stands at each place of the span, from the leftmost to the rightmost; empty for units. */
  readonly places: readonly number[];
  /** Documents of the group in which it stands beside the node. */
  readonly documents: number;
}

/** One hit with its context; `start` and `end` point into the source. */
export interface ConcordanceRow {
  /** Id of the document. */
  readonly id: string;
  /** What stands before the node, as in the source. */
  readonly left: string;
  /** The hit, as in the source. */
  readonly node: string;
  /** What stands behind the node, as in the source. */
  readonly right: string;
  /** UTF-16 offset in the source, 0-based. */
  readonly start: number;
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number;
  /** 1-based line and column of `start` in the source. */
  readonly line: number;
  /** 1-based column of `start` in the source. */
  readonly column: number;
  /** The part of the text in which it stands. */
  readonly region: Region;
  /** Whether the first token of the node stands in quotation marks. */
  readonly quoted: boolean;
  /** Number of the paragraph in the document, from 1. */
  readonly paragraph: number;
  /** Number of the sentence in the document, from 1. */
  readonly sentence: number;
  /** Index of the node's first token in the document, from 0: running text first, then the notes, then furniture. */
  readonly position: number;
}

/** The ordered selected tokens of one document, for work in which order matters. */
export interface Sequence {
  /** Id of the document. */
  readonly id: string;
  /** `values[codes[i]]` is the term of the i-th selected token. */
  readonly codes: Uint32Array;
  /** Index of the token in the document, from 0; gaps are tokens left out by `where`. */
  readonly positions: Uint32Array;
  /** UTF-16 offset of each token in the source, 0-based. */
  readonly starts: Uint32Array;
  /** UTF-16 offset of the end of each token, exclusive. */
  readonly ends: Uint32Array;
  /**
   * What stands between the last selected token and this one, the greatest of it: 0 nothing, 1 punctuation, 2 sentence, 3
   * paragraph, 4 document or note.
   */
  readonly boundaries: Uint8Array;
  /** `regions[code]` of the exported list `regions`. */
  readonly regions: Uint8Array;
  /** 1 in quotation marks, else 0. */
  readonly quoted: Uint8Array;
  /** The terms that `codes` point to. */
  readonly values: readonly string[];
}

/** A place in a source. */
export interface Place {
  /** UTF-16 offset in the source, 0-based. */
  readonly start: number;
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number;
  /** 1-based line of `start` in the source. */
  readonly line: number;
  /** 1-based column of `start` in the source. */
  readonly column: number;
}

/** One recorded change of cleaning. */
export interface EditRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** The rule that made the change. */
  readonly rule: string;
  /** What stood in the source. */
  readonly before: string;
  /** What it became. */
  readonly after: string;
}

/** Something a reader should look at; it was not changed. */
export interface DoubtRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** The kind of doubt. */
  readonly rule: string;
  /** What stands there, as in the source. */
  readonly text: string;
  /** Why it is doubtful. */
  readonly reason: string;
}

/** One note and the place of its marker in the running text. */
export interface NoteRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** The number or sign of the note. */
  readonly note: string;
  /** The cleaned text of the note. */
  readonly text: string;
  /** Offsets of the marker in the source; NaN when no marker was found. */
  readonly markerStart: number;
  /** UTF-16 offset of the end of the marker, exclusive; NaN without a marker. */
  readonly markerEnd: number;
  /** 1-based line of the marker in the source; NaN without a marker. */
  readonly markerLine: number;
  /** 1-based column of the marker in the source; NaN without a marker. */
  readonly markerColumn: number;
  /** Index of the token after which the marker stands; NaN without a marker. */
  readonly markerPosition: number;
}

/** What stands in one pair of quotation marks, or up to the end of its paragraph. */
export interface QuotationRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** The cleaned text from its first word to its last. */
  readonly text: string;
  /** Words between the marks. */
  readonly words: number;
  /** The part of the text in which it stands. */
  readonly region: Region;
}

/** What is counted under which name: words and phrases, or sets of them under one name. */
export type Terms = readonly string[] | { readonly [name: string]: string | readonly string[] };

export interface DocumentsOptions<M = AnyMetadata, B = never, R extends RegionName = RegionName> {
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** Fields to group by; without it a row a document. */
  readonly by?: B;
}

export interface FrequenciesOptions<M = AnyMetadata, B = never, R extends RegionName = RegionName> {
  /** Default `form`. */
  readonly of?: Attribute;
  /** Length of the n-grams, or shortest and longest. Default 1. */
  readonly n?: number | readonly [number, number];
  /** Fields to group by; each becomes a field of the row. */
  readonly by?: B;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** Default `sentence`. */
  readonly within?: Within;
  /** Least count over all groups. Default 1. */
  readonly least?: number;
  /** Ask for exactly these, zeros included, in every group. */
  readonly terms?: Terms;
}

export interface CooccurrencesOptions<M = AnyMetadata, B = never, R extends RegionName = RegionName> {
  /** What the node is written in. Default `form`. */
  readonly of?: Attribute;
  /** A word or a phrase, a list of them, or sets of them under one name each; left out, every word is a node. */
  readonly node?: string | Terms;
  /** What the collocates are told in. Default what the node is. */
  readonly collocates?: Attribute;
  /** Tokens to the left and to the right of the node. Default [5, 5]. */
  readonly span?: readonly [number, number];
  /** What a span may not leave. Default `sentence`. Without `span`, the units counted. */
  readonly within?: Within;
  /** A place belongs to the group in which it stands, wherever its node stands, so that the groups add up. */
  readonly by?: B;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** Least `o11` over all groups; without `node`, also the least count of both words. Default 1, without `node` 5. */
  readonly least?: number;
}

/** `left` and `right` sort by the words beside the node, nearest first; the rest by place. Default `position`. */
export type ConcordanceSort = "position" | "node" | "left" | "right";

export interface ConcordanceOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** What `match` is written in. Default `form`. */
  readonly of?: Attribute;
  /** A word or a phrase; `*` stands for any characters in a word, and alone for any one word. */
  readonly match: string | readonly string[];
  /** Tokens of context on each side. Default 8. */
  readonly window?: number;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** What a phrase may not leave. Default `sentence`. */
  readonly within?: Within;
  /** The order of the lines. Default `position`. */
  readonly sort?: ConcordanceSort;
  /** A sample that is the same for the same seed. */
  readonly sample?: { readonly size: number; readonly seed: number };
}

export interface SequencesOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** What is counted. Default `form`. */
  readonly of?: Attribute;
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
}

/** Whatever can answer the five questions, wherever its tokens live. */
export interface Corpus<M = AnyMetadata> {
  /** How its texts became tokens. */
  readonly contract: CountingContract;
  documents<B extends GroupBy<M> | readonly GroupBy<M>[], R extends RegionName = RegionName>(
    options: DocumentsOptions<M, B, R> & { readonly by: B },
  ): Promise<(GroupRow & GroupFields<B, M>)[]>;
  documents<R extends RegionName = RegionName>(options?: {
    readonly where?: Where<M, R>;
    readonly by?: undefined;
  }): Promise<(DocumentRow & Readonly<M>)[]>;
  frequencies<B extends GroupBy<M> | readonly GroupBy<M>[] = never, R extends RegionName = RegionName>(
    options?: FrequenciesOptions<M, B, R>,
  ): Promise<(FrequencyRow & GroupFields<B, M>)[]>;
  /** What stands beside a node: no rows if the node does not occur. */
  cooccurrences<B extends GroupBy<M> | readonly GroupBy<M>[] = never, R extends RegionName = RegionName>(
    options?: CooccurrencesOptions<M, B, R>,
  ): Promise<(CooccurrenceRow & GroupFields<B, M>)[]>;
  concordance<R extends RegionName = RegionName>(options: ConcordanceOptions<M, R>): Promise<ConcordanceRow[]>;
  sequences<R extends RegionName = RegionName>(options?: SequencesOptions<M, R>): Promise<Sequence[]>;
  /** What cleaning changed, in the order of the texts. */
  edits(): Promise<EditRow[]>;
  /** What cleaning found doubtful and left as it is. */
  doubts(): Promise<DoubtRow[]>;
  /** The notes and the places they belong to. */
  notes(): Promise<NoteRow[]>;
  /** The characters of the file as decoded. */
  source(id: string): Promise<string>;
  /** The source with all edits applied. */
  text(id: string): Promise<string>;
  /** The source, made again from the cleaned text by undoing the edits. */
  restore(id: string): Promise<string>;
  /** What stands in quotation marks. */
  quotations<R extends RegionName = RegionName>(options?: { readonly where?: Where<M, R> }): Promise<QuotationRow[]>;
  /** Each term's commonest spelling; in small letters if a tenth of its occurrences are. */
  spellings<R extends RegionName = RegionName>(
    terms: readonly string[],
    options?: { readonly where?: Where<M, R> },
  ): Promise<Map<string, string>>;
  /** Contract, regions and tokens in one sentence, for a caption; `within` where phrases are counted, `labels` name the texts. */
  caption<R extends RegionName = RegionName>(options?: {
    readonly where?: Where<M, R>;
    readonly within?: Within;
    readonly labels?: Readonly<Record<string, string>>;
  }): Promise<string>;
}

/** One change made by cleaning: `source.slice(start, end)` was `before` and became `after`. */
export interface Edit {
  /** The rule that made the change. */
  readonly rule: string;
  /** UTF-16 offset in the source, 0-based. */
  readonly start: number;
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number;
  /** What stood in the source. */
  readonly before: string;
  /** What it became. */
  readonly after: string;
}

/** A document as an engine holds it: never the tokens, only what is kept once a document. */
export interface SourceDocument {
  readonly id: string;
  readonly metadata: AnyMetadata;
  readonly source: string;
  /** Sorted by place, never overlapping. */
  readonly edits: readonly Edit[];
  readonly doubts: readonly (Omit<Edit, "before" | "after"> & { readonly text: string; readonly reason: string })[];
  readonly notes: readonly {
    readonly note: string;
    readonly start: number;
    readonly end: number;
    readonly marker?: { readonly start: number; readonly end: number };
  }[];
}

/**
 * All tokens of a corpus, by column, one entry a token: documents in code-point order of their ids; in each the running
 * text first, then each note, then each piece of furniture (a text of its own each, so its first boundary is 4).
 *
 * A token's `type` says its spelling, lemma and part of speech at once; what can be counted hangs on the type.
 */
export interface Tokens {
  readonly documents: readonly SourceDocument[];
  /** Index of each document's first token, and the number of tokens at the end: length documents + 1. */
  readonly first: Uint32Array;
  readonly types: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `regions`. */
  readonly regions: Uint8Array;
  readonly quoted: Uint8Array;
  readonly boundaries: Uint8Array;
  /** Spelling of each type after cleaning, unfolded: `Human`. */
  readonly spellings: readonly string[];
  /** Part of speech of each type (Universal Dependencies tags), empty without annotation. */
  readonly pos: readonly string[];
  /** Lemma of each type, in lower case, empty without annotation. */
  readonly lemmas: readonly string[];
}
