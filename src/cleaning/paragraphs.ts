/** A stretch of a source without white space at its ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const endsSentence = /[.!?:;…]["'”’»)\]]*$/u;

/**
 * The paragraphs of a source, by its line breaks. A blank line always separates. A single line break separates too,
 * unless the line was only cut there: because the text is wrapped at a fixed width, or because the next line goes on in
 * small letters.
 */
export function paragraphsOf(source: string): Stretch[] {
  const lines = linesOf(source);
  const width = wrapWidth(source, lines);
  const paragraphs: Stretch[] = [];
  let open: { start: number; end: number } | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.start === line.end) {
      if (open) paragraphs.push(open);
      open = undefined;
    } else if (open && goesOn(source, lines[i - 1], line, width)) {
      open.end = line.end;
    } else {
      if (open) paragraphs.push(open);
      open = { start: line.start, end: line.end };
    }
  }
  if (open) paragraphs.push(open);
  return paragraphs;
}

/** Every line without the white space at its ends; a blank line is empty. */
function linesOf(source: string): Stretch[] {
  const lines: Stretch[] = [];
  for (let from = 0; from <= source.length; ) {
    let to = from;
    while (to < source.length && source.charCodeAt(to) !== 10 && source.charCodeAt(to) !== 13) to++;
    let [start, end] = [from, to];
    while (start < end && isSpace(source.charCodeAt(start))) start++;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    lines.push({ start, end });
    from = to + (source.charCodeAt(to) === 13 && source.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

const isSpace = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x202f ||
  unit === 0x3000 ||
  unit === 0x2028 ||
  unit === 0x2029;

function goesOn(source: string, line: Stretch, next: Stretch, width: number): boolean {
  const text = source.slice(Math.max(line.start, line.end - 8), line.end);
  if (!endsSentence.test(text) && /^\p{Ll}/u.test(source.slice(next.start, next.start + 2))) return true;
  return width > 0 && (!fits(source, line, next, width) || !endsSentence.test(text));
}

/** Whether the next line's first word would have had room on this line. */
function fits(source: string, line: Stretch, next: Stretch, width: number): boolean {
  let word = next.start;
  while (word < next.end && !isSpace(source.charCodeAt(word))) word++;
  return line.end - line.start + 1 + word - next.start <= width;
}

/** The width at which a text is wrapped, or 0: its lines are at most 120 wide and four in five are as full as can be. */
function wrapWidth(source: string, lines: readonly Stretch[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > 120) return 0;
  let pairs = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].start === lines[i].end || lines[i - 1].start === lines[i - 1].end) continue;
    pairs++;
    if (!fits(source, lines[i - 1], lines[i], width)) full++;
  }
  return pairs >= 3 && full >= 0.8 * pairs ? width : 0;
}
