import assert from "node:assert/strict";
import test from "node:test";
import { addressing, nounLike, reportingVerb, reportingVerbs, withoutThat } from "./reporting.js";

test("a verb with its particle is one verb", () => {
  assert.deepEqual(reportingVerb("point", "out"), { lemma: "point out", verbClass: "verbal", that: true, length: 2 });
  assert.deepEqual(reportingVerb("call", "for"), { lemma: "call for", verbClass: "verbal", that: false, length: 2 });
  assert.equal(reportingVerb("say", "out")?.lemma, "say");
});

test("verbs that report only with a particle do not report alone", () => {
  for (const lemma of ["point", "make", "lay", "sum", "put"])
    assert.equal(reportingVerb(lemma, "the"), undefined, lemma);
});

test("to call attention or to call forth is not to say", () => {
  assert.equal(reportingVerb("call", "attention"), undefined);
  assert.equal(reportingVerb("call", "forth"), undefined);
  assert.equal(reportingVerb("call", "it")?.lemma, "call");
});

test("thoughts, wishes and what laws say can be told apart", () => {
  const classOf = (lemma: string) => reportingVerb(lemma, undefined)?.verbClass;
  assert.equal(classOf("stress"), "verbal");
  assert.equal(classOf("believe"), "mental");
  assert.equal(classOf("recommend"), "suasive");
  assert.equal(classOf("show"), "showing");
  assert.equal(classOf("provide"), "stipulating");
  assert.equal(classOf("wonder"), "asking");
  assert.equal(classOf("eat"), undefined);
});

test("every entry is a lemma in small letters, and the lists beside it name entries", () => {
  for (const [key, { lemma }] of reportingVerbs) {
    assert.equal(lemma, key);
    assert.match(key, /^[a-z]+$/);
  }
  for (const lemma of [...addressing, ...withoutThat, ...nounLike])
    assert.ok(reportingVerbs.has(lemma) || lemma === "bet" || lemma === "mean", lemma);
});
