import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { canonicalJson, recordContract, recordInput, recordOutput, records, sha256 } from "./record.js";

test("what is read and written is kept by absolute path, the last writing of a file alone", () => {
  recordInput("a.txt", "a");
  recordOutput("b.csv", "1");
  recordOutput("./b.csv", new TextEncoder().encode("2"));
  assert.deepEqual([...records().inputs], [[path.resolve("a.txt"), sha256("a")]]);
  assert.deepEqual([...records().outputs], [[path.resolve("b.csv"), sha256("2")]]);
});

test("a contract is known by its content, in whatever order it was written", () => {
  assert.equal(recordContract({ case: "fold", numbers: "keep" }), recordContract({ numbers: "keep", case: "fold" }));
  assert.equal(records().contracts.size, 1);
});

test("two copies of this module write into one list", async () => {
  const copy = (await import(`./record.js?${"copy"}`)) as typeof import("./record.js");
  assert.notEqual(copy.records, records);
  assert.equal(copy.records(), records());
});

test("canonical JSON has its keys in code-point order, at every depth", () => {
  assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
  assert.equal(canonicalJson({ "\u{1f600}": 1, "\ufffd": 2 }), '{"\ufffd":2,"\u{1f600}":1}');
});

// NIST, FIPS 180-2, appendix B.1
test("sha256 is the published one", () => {
  assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
