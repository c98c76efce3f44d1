// The lens `modality` against its gold: every modal expression, and whether its class, strength, negation, verb, voice and actor
// are right among those found. A verb is compared as it stands, an actor by its head.
import { pronounOf } from "../../../dist/discourse/clauses/clauses.js";
import { modality } from "../../../dist/discourse/modality/modality.js";

const head = (name) => name.split(" ").at(-1);

export default {
  name: "modality",
  set: "sentences",
  list: "modals",
  aspects: ["class", "strength", "negated", "verb", "voice", "actor"],
  gold: (label) => ({
    class: label.class,
    strength: label.strength,
    negated: String(label.negated),
    verb: label.verb.toLowerCase(),
    voice: label.voice,
    actor: label.actor.map((actor) => pronounOf(head(actor.toLowerCase()))).join(" "),
  }),
  async found(corpus) {
    const rows = [];
    for (const row of await modality(corpus)) {
      const text = await corpus.source(row.id);
      rows.push({
        id: row.id,
        start: row.start,
        end: row.end,
        class: row.class,
        strength: row.strength,
        negated: String(row.negated),
        verb: row.verb === "" ? "" : text.slice(row.verbStart, row.verbEnd).toLowerCase(),
        voice: row.voice,
        actor: row.actors.map(head).join(" "),
      });
    }
    return rows;
  },
};
