import { engineContract } from "./contract.test-helper.js";
import { corpusInMemory } from "./memory.js";

engineContract("in memory", corpusInMemory);
