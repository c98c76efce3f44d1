/**
 * How far something long has come: one line that changes in its place, in a notebook or on a terminal, from the first second
 * on; nothing in a pipe. It is gone when the work ends, so that no saved notebook depends on how fast a machine is.
 */
import { escaped } from "../charts/draw.js";
import { count } from "../charts/numbers.js";
import type { Steps } from "../steps.js";
import { displayInPlace } from "./display.js";
import type { Terminal } from "./progress.js";

/** Where the line stands. */
export interface Place {
  draw(text: string, share: number): void;
  clear(): void;
}

export interface Work {
  /**
   * Tells how far it is. Answers a promise when others should have a turn (the line, an interrupt), which has to be awaited
   * and throws if the cell was interrupted; mostly it answers nothing, because waiting for nothing takes time, too.
   */
  at(share: number): Promise<void> | undefined;
  close(): void;
}

/** Milliseconds before a line is drawn, between two lines, and between two turns of others. */
const patience = 1000;
const pause = 100;
const turn = 50;
/** How many lines there are now: together they change no more often than one. */
let lines = 0;

const home = globalThis as { readonly __tslab__?: { readonly interrupts?: number } };
/** How often the kernel was interrupted: tslab lets go of an interrupted cell, but its work would go on. */
const interrupts = (): number => home.__tslab__?.interrupts ?? 0;

/** Work on so many things: "Reading 800 texts: 39 %". */
export function openWork(
  verb: string,
  of: number,
  thing: string,
  place: Place = placeHere(),
  now: () => number = () => performance.now(),
): Work {
  const begun = now();
  const before = interrupts();
  let drawn = Number.NEGATIVE_INFINITY;
  let turned = begun;
  let watch: NodeJS.Timeout | undefined;
  const close = (): void => {
    if (watch === undefined) return;
    clearInterval(watch);
    watch = undefined;
    lines--;
    place.clear();
  };
  return {
    at(share) {
      const time = now();
      if (time - turned < turn) return undefined;
      turned = time;
      if (time - begun >= patience && time - drawn >= pause * Math.max(1, lines)) {
        drawn = time;
        place.draw(`${verb} ${count(of)} ${thing}${of === 1 ? "" : "s"}: ${Math.floor(100 * share)} %`, share);
        if (watch === undefined) {
          lines++;
          // An interrupt that ends a computation from outside runs no `finally`.
          watch = setInterval(() => {
            if (interrupts() !== before) close();
          }, pause).unref();
        }
      }
      return others().then(() => {
        turned = now();
        if (interrupts() !== before) throw new Error("Interrupted");
      });
    },
    close,
  };
}

/** Runs steps that tell the share done, with a line for them: "Counting 2,022,111 words: 37 %". */
export async function atWork<T>(verb: string, of: number, thing: string, steps: Steps<T>): Promise<T> {
  const work = openWork(verb, of, thing);
  try {
    return await worked(steps, work.at);
  } finally {
    work.close();
  }
}

/** Runs steps that say how far they are, and gives others their turns. */
export async function worked<T>(steps: Steps<T>, at: (step: number) => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const turn = at(value);
    if (turn) await turn;
  }
}

function others(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** The cell, else the terminal; nothing where nobody watches. */
function placeHere(): Place {
  const cell = displayInPlace();
  if (cell === undefined) return onTerminal(process.stderr);
  return {
    draw: (text, share) =>
      cell({
        "text/html": `<progress value="${share.toFixed(3)}" max="1"></progress> ${escaped(text)}`,
        "text/plain": text,
      }),
    clear: () => cell({}),
  };
}

/** What stands on the line of each terminal: works that go on at once are told beside each other. */
const onLine = new WeakMap<Terminal, Map<Place, string>>();

export function onTerminal(terminal: Terminal): Place {
  if (terminal.isTTY !== true) return { draw: () => {}, clear: () => {} };
  const texts = onLine.get(terminal) ?? new Map<Place, string>();
  onLine.set(terminal, texts);
  const redraw = (): void => {
    // A line that wraps cannot be taken back with a carriage return.
    terminal.write(`\r\x1b[K${[...texts.values()].join("   ").slice(0, (terminal.columns ?? 80) - 1)}`);
  };
  const place: Place = {
    draw: (text) => {
      texts.set(place, text);
      redraw();
    },
    clear: () => {
      texts.delete(place);
      redraw();
    },
  };
  return place;
}
