import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readTexts } from "./read.js";

/** Runs with a folder that holds these files. */
function withFiles(files: Record<string, string | Uint8Array>, run: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), "colligo-read-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a folder gives its .txt files in code-point order with their metadata", () => {
  withFiles(
    { "b.txt": "B", "a.txt": "A", "Z.txt": "Z", "metadata.csv": "id,year,code\nb,1999,007\na,,x\n", "note.md": "-" },
    (folder) => {
      const texts = readTexts(folder);
      assert.deepEqual(
        texts.map(({ id, source }) => [id, source]),
        [
          ["Z", "Z"],
          ["a", "A"],
          ["b", "B"],
        ],
      );
      assert.deepEqual(texts[2].metadata, { year: 1999, code: "007" });
      assert.deepEqual(texts[1].metadata, { year: Number.NaN, code: "x" });
      assert.deepEqual(texts[0].metadata, {});
    },
  );
});

test("a metadata row may name its file", () => {
  withFiles({ "000.txt": "A", "metadata.csv": "id,file,genre\nliu,000.txt,speech\n" }, (folder) => {
    assert.deepEqual(readTexts(folder)[0], {
      id: "liu",
      source: "A",
      metadata: { genre: "speech" },
      corrections: undefined,
    });
  });
});

test("CSV and JSON lines, packed or not, give one document a row", () => {
  withFiles(
    { "a.csv": 'id,text,year\nx,"two\nlines",1900\n', "a.jsonl.gz": gzipSync('{"id":"x","text":"T","year":1}\n\n') },
    (folder) => {
      assert.deepEqual(readTexts(path.join(folder, "a.csv")), [
        { id: "x", source: "two\nlines", metadata: { year: 1900 } },
      ]);
      assert.deepEqual(readTexts(path.join(folder, "a.jsonl.gz")), [{ id: "x", source: "T", metadata: { year: 1 } }]);
    },
  );
});

test("what does not fit together is named with its place", () => {
  const cases: [Record<string, string | Uint8Array>, RegExp][] = [
    [{}, /has no texts: expected \.txt files/],
    [{ "a.txt": "" }, /a\.txt is empty/],
    [{ "a.txt": Uint8Array.of(0x61, 0xff) }, /a\.txt: byte 1 \(0xff\)/],
    [{ "a.txt": "A", "metadata.csv": "id\na\nb\n" }, /metadata\.csv, line 3: there is no file "b\.txt"/],
    [{ "a.txt": "A", "metadata.csv": "id\na\na\n" }, /metadata\.csv, line 3: the document "a" has two rows/],
    [{ "a.txt": "A", "metadata.csv": "id,count\na,3\n" }, /"count" has the name of a field of Colligo's rows/],
    [{ "a.txt": "A", "metadata.csv": "name\na\n" }, /no column "id"; its columns are name/],
    [{ "a.txt": "A", "metadata.csv": "id,x\na\n" }, /line 2: expected 2 cells as in the first row, got 1/],
    [{ "a.txt": "A", "metadata.csv": "id\na\n", "metadata.json": "[]" }, /keep one of them/],
    [{ "a.txt": "A", "b.txt": "B", "metadata.csv": "id,file\na,b.txt\n" }, /two documents have the id "a"/],
    [{ "a.txt": "A", "regions.csv": "id,line,region\na,1,footer\n" }, /line 2: unknown region "footer"/],
    [{ "a.txt": "A", "regions.csv": "id,line,region\nb,1,note\n" }, /regions\.csv: there is no document "b"/],
  ];
  for (const [files, message] of cases) withFiles(files, (folder) => assert.throws(() => readTexts(folder), message));
  assert.throws(() => readTexts("/nowhere/at/all"), /there is no folder or file "\/nowhere\/at\/all"/);
  withFiles({ "a.jsonl": '{"id":"x","text":"A"}\n{"id":"x"' }, (folder) =>
    assert.throws(() => readTexts(path.join(folder, "a.jsonl")), /a\.jsonl, line 2 is not JSON/),
  );
  withFiles({ "a.jsonl": '{"id":"x","text":"A"}\n{"id":"x","text":"B"}' }, (folder) =>
    assert.throws(() => readTexts(path.join(folder, "a.jsonl")), /two documents have the id "x"/),
  );
  withFiles({ "a.pdf": "A" }, (folder) => assert.throws(() => readTexts(path.join(folder, "a.pdf")), /got "\.pdf"/));
});
