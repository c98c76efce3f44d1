// How well a lens finds what a reader labelled: pairs what was found with what is right, and counts.
import { readFileSync } from "node:fs";
import path from "node:path";
import { corpusOf, wilson } from "../../dist/index.js";
import { seeded } from "../../dist/seeded.test-helper.js";

const here = import.meta.dirname;
const lines = (name) =>
  readFileSync(path.join(here, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line, i) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new Error(`${name}.jsonl, line ${i + 1}: ${error.message}`);
      }
    });

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Offsets of the n-th place where a string stands in a text as whole words. */
export function placeOf(text, string, n, where) {
  let found = 0;
  for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
    const inside =
      (letter.test(string[0]) && letter.test(text[at - 1] ?? "")) ||
      (letter.test(string.at(-1)) && letter.test(text[at + string.length] ?? ""));
    if (!inside && ++found === n) return [at, at + string.length];
  }
  throw new Error(`${where}: "${string}" does not stand ${n} times in "${text.slice(0, 80)}…"`);
}

/** The labels of a lens with their places; `part` is "tune" or "report". Items without its list are not labelled. */
export function goldOf({ set, labels, name, list, gold, end }, part) {
  const file = `${set}.${part}.${labels ?? name}`;
  const texts = new Map(lines(`${set}.${part}`).map((item) => [item.item, item]));
  return lines(file)
    .filter((item) => item[list] !== undefined)
    .map((labelled) => {
      const item = texts.get(labelled.item);
      if (!item) throw new Error(`${file}.jsonl labels ${labelled.item}, which is not among the items`);
      const where = `${file}.jsonl, ${labelled.item}`;
      const right = labelled[list].map((label) => {
        const [start, upTo] = placeOf(item.text, label.at, label.n ?? 1, where);
        const last = end ? placeAfter(item.text, label.end, start, where) : upTo;
        return { start, end: last, kind: label.form, ...gold(label) };
      });
      return { ...item, right: right.sort((a, b) => a.start - b.start) };
    });
}

/** End of the first place of a string that ends behind `from`. */
function placeAfter(text, string, from, where) {
  const at = text.indexOf(string, from);
  if (at < 0) throw new Error(`${where}: "${string}" does not stand behind ${from} in "${text.slice(0, 80)}…"`);
  return at + string.length;
}

/** Precision, recall and F of a lens on items, with 95 % intervals, and how often each aspect of what was rightly found is right. */
export async function score(lens, part) {
  const items = goldOf(lens, part).map((item) => ({
    ...item,
    right: item.right.filter((one) => lens.only?.(one) ?? true),
  }));
  if (items.length === 0) throw new Error(`${lens.name}: no item of ${lens.set}.${part} is labelled for it`);
  const corpus = await corpusOf(
    items.map(({ item, text }) => ({ id: item, text })),
    { clean: false },
  );
  const found = new Map(items.map(({ item }) => [item, []]));
  for (const one of await lens.found(corpus)) if (lens.only?.(one) ?? true) found.get(one.id).push(one);
  const aspects = Object.fromEntries((lens.aspects ?? []).map((name) => [name, { right: 0, of: 0 }]));
  const errors = [];
  const each = items.map(({ item, text, source, right }) => {
    const own = [...found.get(item)].sort((a, b) => a.start - b.start || a.end - b.end);
    const free = new Set(own);
    let pairs = 0;
    for (const label of right) {
      const match = own.find((one) => free.has(one) && one.start < label.end && label.start < one.end);
      if (!match) {
        errors.push({ item, source, missed: text.slice(label.start, label.end), at: label.start });
        continue;
      }
      free.delete(match);
      pairs++;
      for (const [name, counted] of Object.entries(aspects)) {
        counted.of++;
        if (String(match[name]) === String(label[name])) counted.right++;
        else
          errors.push({
            item,
            source,
            at: text.slice(label.start, label.end),
            [name]: match[name],
            shouldBe: label[name],
          });
      }
    }
    for (const one of free) errors.push({ item, source, wrong: text.slice(one.start, one.end), at: one.start });
    return { pairs, found: own.length, gold: right.length, study: source === "liu" || source === "wu" };
  });
  return {
    lens: lens.name,
    part,
    ...figures(each),
    aspects,
    errors,
    study: figures(each.filter(({ study }) => study)),
    others: figures(each.filter(({ study }) => !study)),
  };
}

function figures(each) {
  const sum = (list, field) => list.reduce((total, item) => total + item[field], 0);
  const [right, found, gold] = ["pairs", "found", "gold"].map((field) => sum(each, field));
  const f = (list) => (2 * sum(list, "pairs")) / (sum(list, "found") + sum(list, "gold"));
  const share = (count, of) => (of === 0 ? { low: Number.NaN, high: Number.NaN } : wilson(count, of));
  // F is no share of anything: its interval is of items drawn anew (Efron 1979), 1,000 times, the same at every run.
  const random = seeded(1);
  const drawn = Array.from({ length: 1000 }, () => f(each.map(() => each[random(each.length)])))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (quantile) => drawn[Math.floor(quantile * (drawn.length - 1))] ?? Number.NaN;
  return {
    items: each.length,
    gold,
    found,
    right,
    precision: right / found,
    precisionInterval: share(right, found),
    recall: right / gold,
    recallInterval: share(right, gold),
    f: f(each),
    fInterval: { low: at(0.025), high: at(0.975) },
  };
}

/** All lenses, in the order of their files. */
export async function lenses() {
  const { readdirSync } = await import("node:fs");
  const all = [];
  for (const file of readdirSync(path.join(here, "lenses")).sort())
    all.push(...[(await import(`./lenses/${file}`)).default].flat());
  return all;
}
