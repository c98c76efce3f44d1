import assert from "node:assert/strict";
import { test } from "node:test";
import type { Word } from "../sentences.js";
import { isNominalisation, noNominalisations } from "./nominalisations.js";

const word = (form: string, pos = "NOUN"): Word => ({ form, pos }) as Word;

test("nouns in -tion, -ment, -ness, -ity with a verb or an adjective in them are nominalisations", () => {
  for (const form of "development equality declarations willingness activities co-operation self-government".split(" "))
    assert.ok(isNominalisation(word(form)), form);
  assert.ok(isNominalisation(word("declaration", "PROPN")));
  assert.ok(isNominalisation(word("revitalization", "ADJ")));
});

test("verbs, other endings and the nouns of the list are none", () => {
  for (const form of "nation nations cities community moment businesses non-nation decision approval growth".split(" "))
    assert.ok(!isNominalisation(word(form)), form);
  assert.ok(!isNominalisation(word("function", "VERB")));
});

test("the list holds only what the endings would find", () => {
  for (const noun of noNominalisations) assert.match(noun, /(?:tion|ment|ness|ity)$/);
});
