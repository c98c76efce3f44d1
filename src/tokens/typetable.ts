/** Numbers every different (spelling, part of speech, lemma), so that one integer a token carries all three. */
export class TypeTable {
  private readonly spellings: number[] = [];
  private readonly tags: number[] = [];
  private readonly lemmas: number[] = [];
  /** By spelling: its first type; by type: the next one of the same spelling; −1 is none. Few spellings have two. */
  private readonly firstOf: number[] = [];
  private readonly next: number[] = [];

  code(spelling: number, pos: number, lemma: number): number {
    while (this.firstOf.length <= spelling) this.firstOf.push(-1);
    let last = -1;
    for (let type = this.firstOf[spelling]; type >= 0; type = this.next[type]) {
      if (this.lemmas[type] === lemma && this.tags[type] === pos) return type;
      last = type;
    }
    const type = this.spellings.push(spelling) - 1;
    this.tags.push(pos);
    this.lemmas.push(lemma);
    this.next.push(-1);
    if (last < 0) this.firstOf[spelling] = type;
    else this.next[last] = type;
    return type;
  }

  /** What each type is, in strings. */
  named(
    spellings: readonly string[],
    posNames: readonly string[],
    lemmaNames: readonly string[],
  ): { spellings: string[]; pos: string[]; lemmas: string[] } {
    return {
      spellings: this.spellings.map((code) => spellings[code]),
      pos: this.tags.map((code) => posNames[code]),
      lemmas: this.lemmas.map((code) => lemmaNames[code]),
    };
  }
}
