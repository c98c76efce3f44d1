// Notebook cells are checked by tslab's own TypeScript, older than ours: newer syntax in our declarations would silently
// become `any` there. So that compiler reads everything a cell can reach, as a cell reaches it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { repository } from "./notebooks.mjs";

const require = createRequire(import.meta.url);
const ts = createRequire(require.resolve("tslab"))("@tslab/typescript-for-tslab");

test("the public declarations are read by the notebooks' own compiler without a complaint", () => {
  assert.equal(ts.version, "5.0.4");
  const entry = path.join(repository, "dist/index.d.ts");
  assert.ok(existsSync(entry), "dist/index.d.ts is missing: npm run build");
  const options = {
    noEmit: true,
    skipLibCheck: false,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    esModuleInterop: true,
    resolveJsonModule: true,
  };
  const program = ts.createProgram([entry], options);
  const host = { getCurrentDirectory: () => repository, getCanonicalFileName: (name) => name, getNewLine: () => "\n" };
  assert.equal(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host), "");
});
