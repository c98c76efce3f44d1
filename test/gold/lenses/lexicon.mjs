// The lenses by lexicon: one a category of the built-in word lists. `process` has a class as well.
import { lens } from "../../../dist/discourse/dictionaries/lens.js";
import { lexicons } from "../../../dist/discourse/dictionaries/lexicons.js";

const { certainty, evaluation, obligation, people, process } = lexicons;
const dictionaries = {
  hedge: certainty,
  booster: certainty,
  positive: evaluation,
  negative: evaluation,
  obligation,
  us: people,
  themUncertain: people,
  collective: people,
  process,
};

export default Object.entries(dictionaries).map(([name, dictionary]) => ({
  name: `lexicon: ${name}`,
  set: "sentences",
  labels: "lexicon",
  list: name === "themUncertain" ? "them" : name,
  aspects: name === "process" ? ["class"] : [],
  gold: (label) => (name === "process" ? { class: label.class } : {}),
  async found(corpus) {
    const rows = await lens(corpus, dictionary);
    return rows
      .map(({ category, ...row }) => ({ ...row, item: row.id, path: category.split("/") }))
      .filter(({ path }) => path[0] === name)
      .map(({ path, ...row }) => (name === "process" ? { ...row, class: path[1] } : row));
  },
}));
