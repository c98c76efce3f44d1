// Who acts, what is acted on, in the active or the passive: every finite verb group.
import { verbGroups } from "../../../dist/discourse/clauses/clauses.js";
import { sentencesOf } from "../../../dist/discourse/sentences.js";

/** A pronoun and its clitic (`we've`) are one word: both sides are compared without the clitic. */
const clitic = /^(i|we|you|they|he|she|it|there|here|that|this|who|what)['’](?:ve|re|m|ll|d|s)$/;
const bare = (word) => word.toLowerCase().replace(clitic, "$1");
const heads = (words, phrases) => phrases.map(({ head }) => bare(words[head].spelling)).join(" ");
const listed = (words) => words.map(bare).join(" ");

export default {
  name: "actors",
  set: "sentences",
  list: "verbs",
  aspects: ["voice", "subject", "agent", "object"],
  gold: (label) => ({
    voice: label.voice,
    subject: listed(label.subject),
    agent: listed(label.agent),
    object: listed(label.object),
  }),
  /** Finite verb groups at their main verb. */
  async found(corpus) {
    const rows = [];
    for await (const { text, words } of sentencesOf(corpus))
      for (const { head, finite, voice, subject, agent, object } of verbGroups(words))
        if (finite)
          rows.push({
            id: text.id,
            start: words[head].start,
            end: words[head].end,
            voice,
            subject: heads(words, subject),
            agent: heads(words, agent),
            object: heads(words, object),
          });
    return rows;
  },
};
