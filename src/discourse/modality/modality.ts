import { checkCorpus } from "../../engines/given.js";
import { checkOptions } from "../../nearest.js";
import type { AnyMetadata, Corpus, Place, Region, RegionName, Where } from "../../types.js";
import { type ActorOf, type Actors, actorOf, checkActors } from "../actors/entities.js";
import { type NounPhrase, nameOf, pronounOf, type VerbGroup, verbGroups } from "../clauses/clauses.js";
import { withModalsTold } from "../compromise.js";
import { countedIn } from "../counted.js";
import { withReliability } from "../precision.js";
import { type Sentence, sentencesOf, type Word } from "../sentences.js";
import { type Governed, nothing } from "./governed.js";
import { firstGroup, phrasesOf } from "./modalActors.js";
import { classOf } from "./modalClass.js";
import { isDenied } from "./modalNegation.js";
import { isAbstract } from "./modalNouns.js";
import { modalPlaces } from "./modalPlaces.js";
import type { ModalPlace } from "./modalShapes.js";
import type { ModalClass, Strength } from "./modals.js";

export interface ModalityOptions<M = AnyMetadata, R extends RegionName = RegionName> {
  /** Which tokens count; default those in the regions of the contract. */
  readonly where?: Where<M, R>;
  /** What the same actor is called; see `readActors`. */
  readonly actors?: Actors;
}

/** A modal expression: who should, may or can do what. `start` and `end` are its own first and last character. */
export interface ModalityRow extends Place {
  /** Id of the document. */
  readonly id: string;
  /** Who should, may or can act: the names of `actors` joined by " and "; empty where no one is named. */
  readonly actor: string;
  /** The name in the list, else head and premodifiers, folded. Pronouns stand in the form of a subject (`our duty`: we), an `it` that stands for nothing does not. */
  readonly actors: readonly string[];
  /** What is acted on: the subject of a passive; else empty. */
  readonly patient: string;
  /** The lexicon's name: `should`, `have to`, `call upon`, `obligation`. */
  readonly modal: string;
  /** As it stands. */
  readonly form: string;
  /** What the modal says: duty, possibility and so on. */
  readonly class: ModalClass;
  /** How strongly it says it. */
  readonly strength: Strength;
  /** Whether the modal, its verb or its subject is negative; "unable" and "impossible" are, "not only" is not. */
  readonly negated: boolean;
  /** Lemma of the verb it governs; empty if there is none. */
  readonly verb: string;
  /** Offsets of that verb in the source; NaN without one. */
  readonly verbStart: number;
  /** UTF-16 offset of the end of the verb in the source, exclusive. */
  readonly verbEnd: number;
  /** That verb and those coordinated with it: `should be recognized and supported`. */
  readonly verbs: readonly string[];
  /** Of the verb; empty without one. */
  readonly voice: "active" | "passive" | "";
  /** Whether its first word stands in quotation marks. */
  readonly quoted: boolean;
  /** The part of the text in which it stands. */
  readonly region: Region;
  /** Number of the paragraph in the document, from 1. */
  readonly paragraph: number;
  /** Number of the sentence in the document, from 1. */
  readonly sentence: number;
  /** Index of its first token in the document. */
  readonly position: number;
}

/**
 * Every modal expression of the lexicon (`modals`): auxiliaries, "have to", "be obliged to", "it is necessary that",
 * "obligation", "call upon". A place has one row, also where one modal governs another ("will have to": two rows, one verb).
 *
 * Class: that of the entry unless a cue beside a core modal decides (`classOf`); where a reliable decision is impossible, as in
 * most of "may" and "can", the class is the commonest. Strength: Huddleston & Pullum (2002); Halliday & Matthiessen (2014).
 *
 * Measured (modality): precision .98 (.94–1.00), recall .87 (.80–.92), 200 items.
 *
 * @returns rows in the order of the texts; an expression is asked for by its first word
 * @throws Error if the corpus was read with `annotate: false`
 * @throws TypeError on an unknown option
 * @throws Error if `actors` is no list of actors
 */
export async function modality<M = AnyMetadata, R extends RegionName = RegionName>(
  corpus: Corpus<M>,
  options: ModalityOptions<M, R> = {},
): Promise<ModalityRow[]> {
  checkCorpus("modality", corpus);
  checkOptions("modality", options, ["where", "actors"]);
  const named = actorOf(checkActors(options.actors ?? {}, "actors"), corpus.contract);
  const rows: ModalityRow[] = [];
  for await (const sentence of sentencesOf(corpus, options.where)) {
    const words = await withModalsTold(sentence.words);
    const places = modalPlaces(words).filter(({ first }) => words[first].asked);
    if (places.length === 0) continue;
    const groups = byWord(verbGroups(words));
    for (const place of places) rows.push(rowOf({ ...sentence, words }, place, groups, named));
  }
  return countedIn(
    corpus,
    options.where,
    withReliability(rows, () => "modality"),
  );
}

/** The verb group of each word that lies in one. */
function byWord(groups: readonly VerbGroup[]): ReadonlyMap<number, VerbGroup> {
  const found = new Map<number, VerbGroup>();
  for (const group of groups) {
    for (let i = group.first; i < group.last; i++) if (!found.has(i)) found.set(i, group);
  }
  for (const group of groups) for (const i of [group.first, group.last, group.head]) found.set(i, group);
  return found;
}

function rowOf(
  sentence: Sentence,
  place: ModalPlace,
  groups: ReadonlyMap<number, VerbGroup>,
  named: ActorOf,
): ModalityRow {
  const { text, words, region, paragraph } = sentence;
  const { modal, at } = place;
  const governed = governedBy(words, place, groups);
  const governing = { ...place, governed };
  const { actors, patients, subject } = phrasesOf(words, governing, groups);
  const names = (phrases: readonly NounPhrase[]): string[] =>
    phrases.map(
      (phrase) =>
        named(text.id, words, phrase) ?? (phrase.pronoun ? pronounOf(words[phrase.head].form) : nameOf(words, phrase)),
    );
  const first = words[place.first];
  // "We'll": the modal is what follows the apostrophe.
  const contracted = /['’ʼ](?:ll|d|ve|re|m|s)$/.exec(first.spelling)?.[0].length ?? 0;
  const start = contracted > 0 ? first.end - contracted : first.start;
  const end = words[place.last].end;
  const verb = lemmaOf(words, governed);
  return {
    id: text.id,
    actor: names(actors).join(" and "),
    actors: names(actors),
    patient: names(patients).join(" and "),
    modal: modal.modal,
    form: text.slice(start, end),
    class: classOf({ modal, words, at, governed, subject: subject[0]?.head ?? -1 }),
    strength: modal.strength,
    negated: isDenied(words, governing, subject),
    verb,
    verbStart: words[governed.verb]?.start ?? Number.NaN,
    verbEnd: words[governed.verb]?.end ?? Number.NaN,
    verbs: verb === "" ? [] : [verb, ...coordinated(words, governing, groups)],
    voice: governed.voice,
    quoted: first.quoted,
    region,
    paragraph,
    sentence: sentence.sentence,
    position: first.position,
    ...text.place(start, end),
  };
}

/** A verb in its base form is its own lemma, whatever the tagger makes of "lay". */
function lemmaOf(words: readonly Word[], { verb, voice, perfect, progressive, copula }: Governed): string {
  if (verb < 0) return "";
  const { form, lemma } = words[verb];
  return voice === "passive" || perfect || progressive || copula || form.endsWith("ing") || form.endsWith("s")
    ? lemma
    : form;
}

/** Of "it is necessary that" and "demand that", the verb of the clause. */
function governedBy(words: readonly Word[], place: ModalPlace, groups: ReadonlyMap<number, VerbGroup>): Governed {
  const { modal, governed, clause } = place;
  const group = clause === undefined ? undefined : firstGroup(words, clause, groups);
  if (group === undefined) {
    // "Consultations are required to identify": what for, not what they must do.
    const asked = governed.voice === "active" && /^be (?:required|urged|requested) to$/.test(modal.modal);
    const subject = asked ? groups.get(place.at)?.subject[0] : undefined;
    const aim = subject !== undefined && isAbstract(words[subject.head]);
    return aim ? nothing : governed;
  }
  return { ...governed, verb: group.head, voice: group.voice, negated: group.negated };
}

/** Verbs that share a core modal with the first one. */
function coordinated(
  words: readonly Word[],
  { at, governed }: ModalPlace,
  groups: ReadonlyMap<number, VerbGroup>,
): string[] {
  const found: string[] = [];
  const seen = new Set<VerbGroup>();
  for (let i = governed.verb + 1; i < words.length && i < governed.verb + 60; i++) {
    const group = groups.get(i);
    if (group === undefined || seen.has(group) || group.head !== i) continue;
    seen.add(group);
    if (group.shared === at) found.push(words[i].lemma);
  }
  return found;
}
