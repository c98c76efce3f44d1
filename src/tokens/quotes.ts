import { isWord, kindAt, SPACE } from "../characters.js";

const double = /["“”„‟«»]/u;
export const hasDouble = (marks: string): boolean => double.test(marks);
const singleClosing = /['’›]/u;
const opens = /["“„«'‘‚‹]/u;
/** The mark before a quotation: that of the innermost pair. */
const lastMark = /["“”„‟«»'‘’‚‛‹›](?!.*["“”„‟«»'‘’‚‛‹›])/su;

/** Whether a quotation is set in single marks, by what stands before its first word. */
export const inSingleMarks = (before: string): boolean => {
  const [mark] = lastMark.exec(before) ?? [""];
  return mark !== "" && !double.test(mark);
};

/**
 * Whether what stands between two quoted words ends one quotation and begins the next. In double marks any double mark
 * does, in single marks a closing one before another that opens: double ones are inside it, `‘a “b” c’`.
 */
export const partsQuotations = (between: string, single: boolean): boolean =>
  single ? opens.test(between.slice(behindSingle(between))) : double.test(between);

/** The place behind the first single mark that closes; the end of the text if there is none. */
function behindSingle(between: string): number {
  const at = between.search(singleClosing);
  return at < 0 ? between.length : at + 1;
}

/** What the scanner found about an unpaired mark. */
export interface QuoteDoubt {
  readonly at: number;
  readonly reason: string;
}

const doubles = '"“”„‟«»';
const singles = "'‘’‚‛‹›";
const opening = /[\s([{<—–“‘„«‹"-]/u;

/** Whether one of two marks is straight and the other is not: `" … ”`. */
const unlike = (a: string, b: string): boolean => (a === '"') !== (b === '"');

/** Whether a UTF-16 unit may be a quotation mark. */
export const mayQuote = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0xab ||
  unit === 0xbb ||
  (unit >= 0x2018 && unit <= 0x201f) ||
  unit === 0x2039 ||
  unit === 0x203a;

/**
 * Reads the quotation marks of one paragraph from left to right. Marks are told apart by what stands beside them rather
 * than by their shape, because texts mix shapes (`" … ”`). Within double marks a second opening one does not nest: it is
 * a sign that the first was never closed, and that quotation is taken to end with its last whole sentence. Quoting stops
 * at the end of the paragraph at the latest.
 */
export class QuoteScanner {
  readonly doubts: QuoteDoubt[] = [];
  /** Set by `read` when a mark opened again what was open: where the first quotation is taken to end; −1 if not. */
  cutAt = -1;
  private double = -1;
  private single = -1;
  /** Where a single mark that can close was found last. */
  private closer = -1;
  private neverClosed = false;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Whether the place after the last mark read stands in quotation marks. */
  get open(): boolean {
    return this.double >= 0 || this.single >= 0;
  }

  /** Reads the mark at `at`; true if it is a quotation mark, false if it is an apostrophe. */
  read(at: number): boolean {
    const mark = this.text[at];
    this.cutAt = -1;
    return doubles.includes(mark) ? this.readDouble(at, mark) : singles.includes(mark) && this.readSingle(at, mark);
  }

  /** At the end of the paragraph: what is still open is doubtful. */
  end(): void {
    if (this.double >= 0) this.doubts.push({ at: this.double, reason: "quotation mark not closed in its paragraph" });
    this.double = this.single = -1;
  }

  private readDouble(at: number, mark: string): boolean {
    const opens = this.opensAt(at);
    const closes = this.closesAt(at);
    const isOpening =
      mark === '"'
        ? this.double < 0
          ? opens || !closes
          : opens && !closes
        : "“„«‟".includes(mark)
          ? !(this.double >= 0 && closes && !opens)
          : this.double < 0 && opens && !closes;
    if (isOpening) {
      if (this.double >= 0) {
        this.doubts.push({ at: this.double, reason: "quotation mark opened again before it was closed" });
        this.cutAt = this.lastSentenceEnd(this.double, at);
      }
      this.double = at;
    } else {
      if (this.double < 0) this.doubts.push({ at, reason: "quotation mark closed but not opened in its paragraph" });
      else if (unlike(this.text[this.double], mark))
        this.doubts.push({
          at: this.double,
          reason: `quotation opened with ${this.text[this.double]} and closed with ${mark}`,
        });
      // Single marks inside end with it; those around it, as in British books, go on.
      if (this.single > this.double) this.single = -1;
      this.double = -1;
    }
    return true;
  }

  /** Behind the last end of a sentence between two places; the second place if there is none. */
  private lastSentenceEnd(from: number, to: number): number {
    for (let i = to - 1; i > from; i--) if (".!?".includes(this.text[i])) return i + 1;
    return to;
  }

  private readSingle(at: number, mark: string): boolean {
    if (this.single >= 0 && mark !== "‘" && mark !== "‚" && mark !== "‹" && this.closesAt(at)) {
      this.single = -1;
      return true;
    }
    const isOpening = this.single < 0 && mark !== "’" && mark !== "›" && this.opensAt(at) && this.isClosedAfter(at);
    if (isOpening) this.single = at;
    return isOpening;
  }

  private opensAt(at: number): boolean {
    return (
      (at === this.from || opening.test(this.text[at - 1])) && at + 1 < this.to && kindAt(this.text, at + 1) !== SPACE
    );
  }

  private closesAt(at: number): boolean {
    return at > this.from && (at + 1 >= this.to || !isWord(kindAt(this.text, at + 1)));
  }

  /** Whether a single mark that can close follows: else the mark is an apostrophe (`’tis`). */
  private isClosedAfter(at: number): boolean {
    // What was not closed from an earlier place on is not closed from here: a text of opening marks alone stays linear.
    if (this.neverClosed) return false;
    // What was found for an earlier mark holds for all before it.
    if (this.closer >= at + 2) return true;
    for (let i = at + 2; i < this.to; i++)
      if (("'’›".includes(this.text[i]) && this.endsWord(i)) || ("'’".includes(this.text[i]) && this.closesAt(i))) {
        this.closer = i;
        return true;
      }
    this.neverClosed = true;
    return false;
  }

  /** Whether a word stands on one side of a mark and none on the other. */
  private endsWord(at: number): boolean {
    return isWord(kindAt(this.text, at - 1)) !== (at + 1 < this.to && isWord(kindAt(this.text, at + 1)));
  }
}
