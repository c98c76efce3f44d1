import type { Word } from "../sentences.js";
import type { NounPhrase } from "./nounPhrases.js";
import type { Chain } from "./verbChains.js";
import type { VerbGroup } from "./verbGroup.js";
import type { WordClass } from "./wordClass.js";
import { classesOf } from "./wordClasses.js";

/** A noun phrase in its clause. */
export interface Place {
  readonly phrase: NounPhrase;
  /** Behind a preposition, behind a verb, or free to be a subject. */
  readonly role: "free" | "object" | "prep";
  readonly preposition: string;
  /** What it is coordinated with or stands beside, and how. */
  readonly beside: Place | undefined;
  readonly link: "and" | ", and" | "," | "";
  /** What its preposition belongs to. */
  readonly of: Place | undefined;
  /** The group whose object or agent it is, with those beside it. */
  group: Group | undefined;
  slot: "object" | "agent" | undefined;
  /** Whether it turned out to be the subject of a verb that followed. */
  taken: boolean;
}

/** A verb group under way. */
export interface Group extends Chain {
  finite: boolean;
  voice: VerbGroup["voice"];
  shared: number;
  not: boolean;
  subject: readonly NounPhrase[];
  objects: Place[];
  agents: Place[];
  /** The object that a relative pronoun hands on, if no other follows. */
  handed: readonly NounPhrase[];
}

/** A clause under way. */
export interface Clause {
  readonly kind: "main" | "sub" | "relative" | "zero";
  verb: Group | undefined;
  /** The latest group in a base form: an infinitive or one under a modal; a bare verb coordinated with it is like it. */
  base: Group | undefined;
  /** Noun phrases free to be a subject, since the clause or its latest verb began. */
  free: Place[];
  /** Whether a phrase with a preposition, or a participle, stands before its first free noun phrase. */
  leading: boolean;
  /** A phrase behind `as`, `since`, `than` …, which may open a clause after all. */
  weak: Place | undefined;
  /** The latest phrase behind a preposition that `and` joins to another. */
  joined: Place | undefined;
  /** Whether `and` with a preposition has gone on from its verb: `has recovered and in some places has grown`. */
  goesOn: boolean;
  /** What a relative pronoun stands for. */
  readonly antecedent: Place | undefined;
  /** Whether a preposition stands before that pronoun: it is neither subject nor object. */
  readonly oblique: boolean;
  /** A participle in the place of a subject: `building a community was written into …`. */
  gerund: Group | undefined;
}

/** What is known of a sentence read so far, from left to right. */
export interface Clauses {
  readonly words: readonly Word[];
  readonly classes: readonly WordClass[];
  readonly groups: Group[];
  /** The clauses around the place, outermost first; `top` is the last. */
  readonly stack: Clause[];
  top: Clause;
  /** What stood last, adverbs aside, and the marks and the conjunction since then. */
  before: "start" | "np" | "verb" | "prep" | "sub" | "other";
  comma: boolean;
  strong: boolean;
  and: string;
  commaAnd: boolean;
  /** The latest preposition, noun phrase and verb group, and what the preposition belongs to. */
  preposition: string;
  place: Place | undefined;
  ofPlace: Place | undefined;
  group: Group | undefined;
}

/** How many clauses around a place are looked at. */
export const deepest = 12;

export function begin(words: readonly Word[]): Clauses {
  const top = clause("main", undefined, false);
  return {
    words,
    classes: classesOf(words),
    groups: [],
    stack: [top],
    top,
    before: "start",
    comma: false,
    strong: false,
    and: "",
    commaAnd: false,
    preposition: "",
    place: undefined,
    ofPlace: undefined,
    group: undefined,
  };
}

const clause = (kind: Clause["kind"], antecedent: Place | undefined, oblique: boolean): Clause => ({
  kind,
  verb: undefined,
  base: undefined,
  free: [],
  leading: false,
  weak: undefined,
  joined: undefined,
  goesOn: false,
  antecedent,
  oblique,
  gerund: undefined,
});

export function saw(now: Clauses, what: Clauses["before"]): void {
  now.before = what;
  now.comma = false;
  now.strong = false;
  now.and = "";
  now.commaAnd = false;
}

export function joins(now: Clauses, word: string): void {
  now.and = word;
  now.commaAnd = now.comma;
}

/** Takes note of the marks before a word. */
export function separators(now: Clauses, { before: marks }: Word): void {
  if (marks === " ") return;
  if (/[;:!?]|\.(?!\.)/.test(marks)) now.strong = true;
  if (/[,;:()—–!?]|--| - /.test(marks)) now.comma = true;
  if (now.strong && now.stack.length > 1) {
    // What follows a semicolon belongs to the outermost clause.
    now.stack.length = 1;
    now.top = now.stack[0];
  }
  if (now.strong && (now.top.verb !== undefined || /:/.test(marks))) now.top.free = [];
}

export function push(now: Clauses, kind: Clause["kind"], antecedent?: Place, oblique = false): void {
  now.top = clause(kind, antecedent, oblique);
  now.stack.push(now.top);
}

/** The nearest clause around that has a noun phrase and waits for its verb. */
export function waiting(now: Clauses): number {
  for (let d = now.stack.length - 2; d >= 0 && d >= now.stack.length - deepest; d--)
    if (now.stack[d].verb === undefined && (now.stack[d].free.length > 0 || now.stack[d].kind === "relative")) return d;
  return -1;
}

export function popTo(now: Clauses, d: number): void {
  now.stack.length = d + 1;
  now.top = now.stack[d];
}
