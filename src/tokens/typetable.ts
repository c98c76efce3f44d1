/** Numbers every different (spelling, part of speech, lemma), so that one integer a token carries all three. */
export class TypeTable {
  private readonly numbers = new Map<number, number>();
  private readonly keys: number[] = [];

  /** Spellings and lemmas below 2²³, parts of speech below 32: the key stays an exact integer. */
  code(spelling: number, pos: number, lemma: number): number {
    const key = (spelling * 0x800000 + lemma) * 32 + pos;
    let code = this.numbers.get(key);
    if (code === undefined) {
      if (spelling >= 0x400000 || lemma >= 0x400000)
        throw new RangeError("a corpus in memory can hold 4,194,304 different spellings and lemmas, this one has more");
      code = this.keys.push(key) - 1;
      this.numbers.set(key, code);
    }
    return code;
  }

  /** What each type is, in strings. */
  named(
    spellings: readonly string[],
    posNames: readonly string[],
    lemmaNames: readonly string[],
  ): { spellings: string[]; pos: string[]; lemmas: string[] } {
    return {
      spellings: this.keys.map((key) => spellings[Math.floor(key / 0x10000000)]),
      pos: this.keys.map((key) => posNames[key % 32]),
      lemmas: this.keys.map((key) => lemmaNames[Math.floor(key / 32) % 0x800000]),
    };
  }
}
