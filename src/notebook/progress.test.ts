import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openProgress } from "./progress.js";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
}

test("where nobody watches there are plain lines, and a cell only when it takes long", async () => {
  const screen = terminal(false);
  const progress = openProgress(screen, 2, 50);
  progress.cell("a.ipynb", 1, 2);
  progress.cell("a.ipynb", 2, 2);
  await pause(200);
  progress.end("a.ipynb", "2 cells, 0.2 s");
  progress.end("b.ipynb", "failed");
  progress.close();
  assert.deepEqual(screen.written, [
    "       a.ipynb: cell 2 of 2 …\n",
    "[1/2] a.ipynb: 2 cells, 0.2 s\n",
    "[2/2] b.ipynb: failed\n",
  ]);
});

test("in a terminal one line changes, and never wraps", () => {
  const screen = terminal(true);
  const progress = openProgress(screen, 2);
  progress.cell("a.ipynb", 1, 2);
  progress.cell("a-very-long-name.ipynb", 3, 12);
  progress.end("a.ipynb", "2 cells, 0.2 s");
  progress.close();
  assert.deepEqual(screen.written, [
    "\r\x1b[K[0/2] a.ipynb: cell 1 of 2",
    "\r\x1b[K[0/2] a.ipynb: cell 1 of 2   a-very-lon",
    "\r\x1b[K[1/2] a.ipynb: 2 cells, 0.2 s\n",
    "\r\x1b[K[1/2] a-very-long-name.ipynb: cell 3 of",
    "\r\x1b[K",
  ]);
});
