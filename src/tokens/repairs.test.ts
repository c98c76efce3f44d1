import assert from "node:assert/strict";
import { test } from "node:test";
import { annotator } from "./annotate.js";
import { ownSpelling } from "./lemmas.js";
import { sentenceStarts } from "./sentences.js";
import { tag } from "./tags.js";

const annotate = annotator();

/** The words of one paragraph, each `lemma_POS`, by their spelling; of several alike, the last. */
function words(text: string): Map<string, string> {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'’/,][\p{L}\p{M}\p{N}]+)*/gu)];
  const begins = new Set(sentenceStarts(text, 0, text.length));
  const starts = Uint32Array.from(found, (match) => match.index);
  const ends = Uint32Array.from(found, (match) => match.index + match[0].length);
  const boundaries = Uint8Array.from(found, (match, i) =>
    i === 0 ? 4 : begins.has(match.index) ? 2 : /\S/.test(text.slice(ends[i - 1], starts[i])) ? 1 : 0,
  );
  const { pos, lemmas } = annotate(text, { starts, ends, size: found.length }, boundaries);
  return new Map(
    found.map((match, i) => [match[0], `${annotate.lemmaNames[lemmas[i]]}_${annotate.posNames[pos[i]]}`] as const),
  );
}

/** Asserts lemma and part of speech of some words of a text. */
function finds(text: string, expected: Record<string, string>): void {
  const all = words(text);
  for (const [word, value] of Object.entries(expected)) assert.equal(all.get(word), value, `${word} in "${text}"`);
}

test("cannot is the auxiliary can", () => {
  finds("People cannot have equal access.", { cannot: "can_AUX" });
  finds("Cannot we meet?", { Cannot: "can_AUX" });
});

test("I'm is the pronoun I", () => {
  finds("Today I'm here, and I’m glad.", { "I'm": "i_PRON", "I’m": "i_PRON" });
});

test("lemmas keep the spelling of the text", () => {
  finds("They act through dialogue and programmes.", {
    through: "through_ADP",
    dialogue: "dialogue_NOUN",
    programmes: "programme_NOUN",
  });
  finds("They analysed the colours and travelled to the centre.", {
    analysed: "analyse_VERB",
    colours: "colour_NOUN",
    travelled: "travel_VERB",
    centre: "centre_NOUN",
  });
  finds("They analyzed the colors.", { analyzed: "analyze_VERB", colors: "color_NOUN" });
  finds("They saw the Vice President at the Labour Organisation.", { Vice: "vice_NOUN", Labour: "labour_NOUN" });
});

test("a spelling without a known base keeps the tagger's lemma", () => {
  const lexicon = {
    look: (form: string) => ({ known: false, tag: tag.X, lemma: form, american: form === "xyzzed" ? "xyzed" : form }),
  };
  assert.equal(ownSpelling("xyzzed", "xyze", lexicon), "xyze");
});

test("a capital that the sentence's beginning explains makes no name, one of a name does", () => {
  finds("Countries should act. Solidarity rights bear on it. China can help.", {
    Countries: "country_NOUN",
    Solidarity: "solidarity_NOUN",
    China: "china_PROPN",
  });
  finds("Congress met. March is near. Nations differ.", { Congress: "congress_PROPN", March: "march_PROPN" });
});

test("a heading is read as if it were in small letters, without its names", () => {
  finds("A Community with a Shared Future for Human Beings: Vision of China", {
    Community: "community_NOUN",
    Future: "future_NOUN",
    Human: "human_ADJ",
    Beings: "being_NOUN",
    China: "china_PROPN",
  });
  finds("ENSURING ECONOMIC STRENGTH", { ENSURING: "ensure_VERB", ECONOMIC: "economic_ADJ", STRENGTH: "strength_NOUN" });
});

test("adjectives in a name of common words are adjectives, and its nouns have the common word's lemma", () => {
  finds("It adopted the International Covenant on Economic, Social and Cultural Rights in the Human Rights Council.", {
    International: "international_ADJ",
    Economic: "economic_ADJ",
    Social: "social_ADJ",
    Cultural: "cultural_ADJ",
    Rights: "right_PROPN",
    Human: "human_ADJ",
  });
  finds("They met the Chinese Government with some Member States.", { Chinese: "chinese_ADJ", States: "state_PROPN" });
});

test("names stay names", () => {
  finds("They met in New York and South Africa at the United Nations.", {
    New: "new_PROPN",
    York: "york_PROPN",
    South: "south_PROPN",
    Africa: "africa_PROPN",
    United: "united_PROPN",
    Nations: "nation_PROPN",
  });
  finds("We wished a happy New Year to the First Committee.", { New: "new_ADJ", First: "first_ADJ" });
});

test("win-win is an adjective, and compounds follow their last piece", () => {
  finds("Such win-win results of decision-making are long-awaited, as third-generation rights are.", {
    "win-win": "win-win_ADJ",
    "decision-making": "decision-making_NOUN",
    "long-awaited": "long-awaited_ADJ",
    "third-generation": "third-generation_ADJ",
  });
});

test("signs and ordinals", () => {
  finds("On the 23d the 10,000 of resolution 60/251 and A/68/176 came.", {
    "23d": "23d_ADJ",
    "60/251": "60/251_NUM",
    "10,000": "10,000_NUM",
    "A/68/176": "a/68/176_PROPN",
  });
});

test("future is a noun unless a noun follows", () => {
  finds("They build a community with a shared future for mankind.", { shared: "shared_ADJ", future: "future_NOUN" });
  finds("They meet future challenges.", { future: "future_ADJ" });
});

test("developing before a noun is the verb, whatever stands before it", () => {
  finds("Many developing countries agree.", { developing: "develop_VERB" });
});

test("have and do are auxiliaries only with a verb to help", () => {
  finds("Everyone has the right to peace.", { has: "have_VERB" });
  finds("They have existing obligations.", { have: "have_VERB" });
  finds("We have to act.", { have: "have_VERB" });
  finds("China has always actively promoted peace.", { has: "have_AUX" });
  finds("The country has in times past suffered.", { has: "have_AUX" });
  finds("They do not agree.", { do: "do_AUX" });
  finds("We can do much.", { do: "do_VERB" });
  finds("What do the people want?", { do: "do_AUX" });
});

test("to is a particle before an infinitive only", () => {
  finds("They want to fully promote peace.", { to: "to_PART" });
  finds("They attach importance to promoting peace.", { to: "to_ADP" });
  finds("It amounted to about five.", { to: "to_ADP" });
});

test("such as and as a are prepositions, as soon an adverb", () => {
  finds("They meet factors such as national ones.", { as: "as_ADP" });
  finds("Although it rained, they came because of him.", { Although: "although_SCONJ", because: "because_ADP" });
  finds("They face issues, which place new demands on us.", { which: "which_PRON" });
});

test("not is a particle and such an adjective", () => {
  finds("It is there, not merely in such distinctive forms.", { not: "not_PART", such: "such_ADJ" });
});

test("behind an article or a possessive stands a noun", () => {
  finds("They meet the people's needs by means of trade.", { needs: "need_NOUN", means: "means_NOUN" });
  finds("At present they seek a new international order to better realize it.", {
    present: "present_NOUN",
    new: "new_ADJ",
    better: "better_ADV",
  });
});
