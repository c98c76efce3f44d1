import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusOf } from "../../index.js";
import { seeded } from "../../seeded.test-helper.js";
import { sentencesOf, type Word } from "../sentences.js";
import { type NounPhrase, nameOf, verbGroups } from "./clauses.js";

async function wordsOf(text: string): Promise<readonly Word[]> {
  const corpus = await corpusOf([{ id: "a", text }], { clean: false });
  const words: Word[] = [];
  for await (const sentence of sentencesOf(corpus)) words.push(...sentence.words);
  return words;
}

const heads = (words: readonly Word[], phrases: readonly NounPhrase[]): string =>
  phrases.map(({ head }) => words[head].form).join(" ");

/** Each group as `subject | verb | object or agent`; `~` before one that is not finite, `<` before an agent, `-` before a negated verb. */
async function told(text: string): Promise<string[]> {
  const words = await wordsOf(text);
  return verbGroups(words).map(
    ({ subject, head, object, agent, voice, finite, negated }) =>
      `${finite ? "" : "~"}${heads(words, subject)} | ${negated ? "-" : ""}${words[head].form}${voice === "passive" ? "*" : ""} | ` +
      (agent.length > 0 ? `<${heads(words, agent)}` : heads(words, object)),
  );
}

const sentences: readonly (readonly [what: string, text: string, groups: readonly string[]])[] = [
  [
    "phrases with prepositions stand aside",
    "In 2018, China, 53 African countries and the African Union Commission adopted the Declaration.",
    ["china countries commission | adopted | declaration"],
  ],
  [
    "coordinated verbs inherit the subject and the modal",
    "Countries should conduct dialogue, enhance trust and expand consensus.",
    ["countries | conduct | dialogue", "countries | enhance | trust", "countries | expand | consensus"],
  ],
  [
    "a passive has an agent, and a coordinated one shares its auxiliary",
    "The principle should be recognized and supported by the international community.",
    ["principle | recognized* | <community", "principle | supported* | <community"],
  ],
  ["by what means is no agent", "The rights were protected by means of treaties.", ["rights | protected* | "]],
  [
    "a relative pronoun hands on its antecedent",
    "The countries that support the treaty have signed it.",
    ["countries | support | treaty", "countries | signed | it"],
  ],
  [
    "a relative clause without a pronoun",
    "The people do not get the help they deserve.",
    ["people | -get | help", "they | deserve | "],
  ],
  ["a clause without that", "I know this problem is not going away.", ["i | know | ", "problem | -going | "]],
  ["inversion", "Never again will we accept this injustice.", ["we | -accept | injustice"]],
  ["nor", "Nor is it possible.", ["it | -is | "]],
  ["not only is no negation", "This is not only a means but also an objective.", ["this | is | "]],
  [
    "who is called upon is who is to act",
    "The resolution calls on all countries to promote peace.",
    ["resolution | calls | ", "~countries | promote | peace"],
  ],
  ["for somebody to act", "It is imperative for states to act.", ["it | is | ", "~states | act | "]],
  ["states have to act", "States have to act.", ["states | have | ", "~states | act | "]],
  [
    "a clause before the main clause",
    "If we maintain our resolve, these schools will promote peace.",
    ["we | maintain | resolve", "schools | promote | peace"],
  ],
  [
    "a parenthesis inside the group",
    "The President shall from time to time give information.",
    ["president | give | information"],
  ],
  ["as well as", "China as well as other countries supports peace.", ["china countries | supports | peace"]],
  ["the second object is the direct one", "Congress gave the states the right.", ["congress | gave | right"]],
  ["contractions are pronoun and auxiliary", "We've seen that they'll act.", ["we've | seen | ", "they'll | act | "]],
  [
    "participles behind a noun phrase",
    "The resolutions adopted by the Council are good.",
    ["~resolutions | adopted* | <council", "resolutions | are | "],
  ],
  [
    "quotation marks do not part a clause",
    "The report recommended that the body “promote an understanding”.",
    ["report | recommended | ", "body | promote | understanding"],
  ],
  [
    "a gerund can be the subject",
    "Promoting peace would require time.",
    ["~ | promoting | peace", "promoting | require | time"],
  ],
  ["imperatives have no subject", "Build roads.", [" | build | roads"]],
  [
    "an object handed on by a relative pronoun",
    "The treaty which we signed protects rights which the people claimed.",
    ["we | signed | treaty", "treaty | protects | rights", "people | claimed | rights"],
  ],
  [
    "behind a preposition or whose nothing is handed on",
    "The man whose parents came knows the law to which I refer.",
    ["parents | came | ", "man | knows | law", "i | refer | "],
  ],
  ["such … as", "I recommend such sums of money as may be necessary.", ["i | recommend | sums", "sums | be | "]],
  [
    "a clause put in between a relative pronoun and its verb",
    "This is a war which he knew would come.",
    ["this | is | ", "he | knew | ", "war | come | "],
  ],
  ["what as a subject", "What we need is action.", ["we | need | what", "what | is | "]],
  [
    "a verb goes on behind a phrase",
    "The industry has not recovered and in some places has been suffering.",
    ["industry | -recovered | ", "industry | suffering | "],
  ],
  [
    "a new clause behind and, over a phrase",
    "Our trade is beneficial to both countries and our relations with them have ever been friendly.",
    ["trade | is | ", "relations | been | "],
  ],
  [
    "a list behind a preposition is none of subjects, unless the verb says so",
    "Our relations with France, Russia, and other powers continue.",
    ["relations | continue | "],
  ],
  ["of an address and a subject the number decides", "My fellow citizens, this nation is ready.", ["nation | is | "]],
  [
    "an absolute construction",
    "The Senate having passed the bill, the House adopted it.",
    ["~senate | passed | bill", "house | adopted | it"],
  ],
  [
    "an object behind a phrase",
    "The President recommended to the Congress a program of reform.",
    ["president | recommended | program"],
  ],
  ["inversion of a condition", "Should this danger extend, we will act.", ["danger | extend | ", "we | act | "]],
  [
    "a clause put in before the main verb",
    "He will, when he comes, submit the report.",
    ["he | submit | report", "he | comes | "],
  ],
  [
    "a progressive shared",
    "Our population has been growing and shifting.",
    ["population | growing | ", "population | shifting | "],
  ],
];

for (const [what, text, groups] of sentences)
  test(`verbGroups: ${what}`, async () => assert.deepEqual(await told(text), groups));

test("verbGroups: modals are in their group, or shared", async () => {
  const words = await wordsOf("States must not interfere or threaten.");
  const [a, b] = verbGroups(words);
  assert.deepEqual([a.modal, a.shared, a.negated], [1, -1, true]);
  assert.deepEqual([b.modal, b.shared, b.negated], [-1, 1, true]);
});

test("nameOf: without determiners, quantifiers and numerals", async () => {
  const words = await wordsOf("All the 53 African countries thank the international community.");
  const [{ subject, object }] = verbGroups(words);
  assert.equal(nameOf(words, subject[0]), "african countries");
  assert.equal(nameOf(words, object[0]), "international community");
});

const forms: readonly (readonly [form: string, pos: string, lemma: string])[] = [
  ["states", "NOUN", "state"],
  ["the", "DET", "the"],
  ["act", "VERB", "act"],
  ["adopted", "VERB", "adopt"],
  ["acting", "VERB", "act"],
  ["is", "AUX", "be"],
  ["will", "AUX", "will"],
  ["have", "AUX", "have"],
  ["to", "PART", "to"],
  ["that", "SCONJ", "that"],
  ["which", "PRON", "which"],
  ["we", "PRON", "we"],
  ["it's", "PRON", "it"],
  ["and", "CCONJ", "and"],
  ["of", "ADP", "of"],
  ["as", "ADP", "as"],
  ["well", "ADV", "well"],
  ["not", "PART", "not"],
  ["new", "ADJ", "new"],
  ["12", "NUM", "12"],
];
const made = (form: string, pos: string, lemma: string, before: string, i: number): Word => ({
  form,
  spelling: form,
  lemma,
  pos,
  start: i,
  end: i + 1,
  position: i,
  quoted: false,
  asked: true,
  before,
});

test("verbGroups: of any words in any order, groups stand by place and inside the sentence", () => {
  const random = seeded(7);
  const marks = [" ", " ", " ", " ", ", ", "; ", " “"];
  for (let round = 0; round < 400; round++) {
    const words = Array.from({ length: 1 + random(40) }, (_, i) => {
      const [form, pos, lemma] = forms[random(forms.length)];
      return made(form, pos, lemma, marks[random(marks.length)], i);
    });
    let last = -1;
    for (const group of verbGroups(words)) {
      assert.ok(group.first >= last, "by place");
      last = group.first;
      assert.ok(group.first <= group.head && group.head <= group.last && group.last < words.length);
      assert.ok(group.voice === "passive" ? group.object.length === 0 : group.agent.length === 0);
      for (const { first, head, last: end } of [...group.subject, ...group.agent, ...group.object])
        assert.ok(0 <= first && first <= head && head <= end && end < words.length);
    }
  }
});

test("verbGroups: a sentence of 40,000 words takes no more than its share of time", () => {
  const patterns = [
    ["states", "and"],
    ["states", "which"],
    ["that", "we"],
    ["states", "adopted"],
    ["to", "act", "states"],
    ["will", "not"],
    ["new", "and"],
    ["acting", "states"],
  ];
  const of = new Map(forms.map((entry) => [entry[0], entry]));
  for (const pattern of patterns) {
    const words = Array.from({ length: 40_000 }, (_, i) => {
      const [form, pos, lemma] = of.get(pattern[i % pattern.length]) ?? forms[0];
      return made(form, pos, lemma, i % 2 === 0 ? ", " : " ", i);
    });
    const before = performance.now();
    verbGroups(words);
    // Quadratic time would take minutes; linear time takes a fraction of a second on a quiet machine.
    assert.ok(performance.now() - before < 8000, pattern.join(" "));
  }
});
