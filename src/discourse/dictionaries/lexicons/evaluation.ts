// Inscribed attitude, not what a reader may make of facts: who is praised and blamed, and as what.
export { negative } from "./negative.js";
export { positive } from "./positive.js";
