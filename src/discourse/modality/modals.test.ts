import assert from "node:assert/strict";
import { test } from "node:test";
import { modals, modalsByForm } from "./modals.js";

test("every entry has a form, a class, a strength and a source with author and year", () => {
  for (const { modal, forms, source, class: value, strength } of modals) {
    assert.ok(forms.length > 0 && forms.every((form) => form === form.toLowerCase() && !form.includes(" ")), modal);
    assert.match(source, /[A-Z][a-z]+.* (?:19|20)\d\d/, modal);
    assert.ok(["deontic", "epistemic", "dynamic"].includes(value), modal);
    assert.ok(["strong", "medium", "weak"].includes(strength), modal);
  }
});

test("a name has one class and one strength", () => {
  const classes = new Map<string, string>();
  for (const { modal, shape, class: value, strength } of modals) {
    const key = `${shape} ${modal}`;
    const both = `${value} ${strength}`;
    assert.equal(classes.get(key) ?? both, both, modal);
    classes.set(key, both);
  }
});

test("a form leads to all its entries, auxiliaries first", () => {
  assert.deepEqual(
    modalsByForm.get("need")?.map(({ shape }) => shape),
    ["auxiliary", "verb", "noun"],
  );
  assert.equal([...modalsByForm.values()].flat().length, modals.flatMap(({ forms }) => forms).length);
  assert.equal(modalsByForm.get("perhaps"), undefined);
});
