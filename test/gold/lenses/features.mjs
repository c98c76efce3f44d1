import { features, grammaticalFeatures } from "../../../dist/discourse/features/features.js";

/** One lens a feature; the word that stands for it is what is paired. */
export default grammaticalFeatures.map(({ name }) => ({
  name: `features: ${name}`,
  set: "sentences",
  labels: "features",
  list: name,
  aspects: [],
  gold: () => ({}),
  async found(corpus) {
    return (await features(corpus, { only: [name] })).map(({ id, start, end }) => ({ id, start, end }));
  },
}));
