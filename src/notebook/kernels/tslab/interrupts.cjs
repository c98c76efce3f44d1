"use strict";
/**
 * Interrupting a cell. tslab stops synchronous code and a hanging `await`, but not synchronous code after an `await`: there
 * no handler of the main thread runs until it ends, and with `await readCorpus(…)` that is most of a study. So another
 * thread waits for the signal. It asks the main thread to stop the cell; when that does not answer, because it computes, it
 * ends the computation as a debugger would. The cell's promise is then abandoned, as that of a hanging `await` is.
 */
const { Session } = require("node:inspector");
const vm = require("node:vm");
const { isMainThread, parentPort, Worker, workerData } = require("node:worker_threads");

const patience = 200; // milliseconds
const heard = 0; // of the last signal, by the main thread
const running = 1; // code of a cell may be running
const checking = 2; // the compiler is running, which must not be left in the middle
const wanted = 3; // the cell is to end itself when it prints next
const taken = 4; // the main thread's own handlers of the signal are gone
const state = isMainThread ? new Int32Array(new SharedArrayBuffer(20)) : workerData;

const cell = (runs) => Atomics.store(state, running, runs ? 1 : 0);

/** The function, not to be ended in the middle. */
const never =
  (call) =>
  (...values) => {
    Atomics.add(state, checking, 1);
    try {
      return call(...values);
    } finally {
      Atomics.sub(state, checking, 1);
    }
  };

let session;

/** Called wherever a cell prints or shows: ended from outside in the middle of a message, ZeroMQ would not send another. */
function printing() {
  if (Atomics.compareExchange(state, wanted, 1, 0) !== 1) return;
  Atomics.notify(state, wanted);
  session = new Session();
  session.connect();
  session.post("Runtime.terminateExecution");
}

let watched = false;
const watching = () => watched;

/** Takes the signal over from the handlers the main thread has. */
function watch() {
  if (process.platform === "win32") return; // there are no such signals
  const handlers = process.listeners("SIGINT");
  const worker = new Worker(__filename, { workerData: state });
  // Without handlers of its own the main thread leaves the signal to whoever waited for it last: a cell, else the worker.
  worker.once("online", () => {
    process.removeAllListeners("SIGINT");
    Atomics.store(state, taken, 1); // not before: taking them away takes the worker's away too
    Atomics.notify(state, taken);
    watched = true;
  });
  worker.on("message", () => {
    Atomics.store(state, heard, 1);
    Atomics.notify(state, heard);
    session?.disconnect();
    session = undefined;
    // What goes on behind an abandoned `await` can see that nobody waits for it any more.
    if (globalThis.__tslab__) globalThis.__tslab__.interrupts = (globalThis.__tslab__.interrupts ?? 0) + 1;
    for (const handler of handlers) handler("SIGINT");
  });
  worker.unref(); // after the listeners, each of which would keep the kernel alive
}

/**
 * A signal that finds nobody waiting ends the kernel, and between two waits is a moment. So the waits stand inside others: what
 * comes in that moment ends the wait around them, and is heard all the same.
 */
function work(around) {
  for (; around > 0; ) pressed = interruptible(`work(${around - 1})`) === "signal";
  for (;;) listen();
}

let pressed = false; // between two waits
let debug;

function listen() {
  if (!pressed && wait("never, 0, 0") !== "signal") return;
  pressed = false;
  Atomics.store(state, wanted, 0);
  Atomics.store(state, heard, 0);
  parentPort.postMessage("SIGINT");
  while (!answered(heard, 0) && Atomics.load(state, checking) > 0);
  if (Atomics.load(state, heard) === 1 || Atomics.load(state, running) === 0) return;
  Atomics.store(state, wanted, 1);
  if (answered(wanted, 1) || Atomics.compareExchange(state, wanted, 1, 0) !== 1) return;
  debug?.disconnect();
  debug = new Session();
  debug.connectToMainThread();
  debug.post("Runtime.terminateExecution");
}

/** Whether the main thread changes the value in time. Another signal meanwhile is the same wish, and no answer. */
function answered(place, value) {
  let answer;
  do answer = wait(`state, ${place}, ${value}, ${patience}`);
  while (answer === "signal");
  return answer !== "timed-out";
}

const wait = (what) => interruptible(`Atomics.wait(${what})`);

function interruptible(code) {
  try {
    return vm.runInThisContext(code, { breakOnSigint: true });
  } catch (error) {
    if (error.code !== "ERR_SCRIPT_EXECUTION_INTERRUPTED") throw error;
    return "signal";
  }
}

if (!isMainThread) {
  Object.assign(globalThis, { state, work, never: new Int32Array(new SharedArrayBuffer(4)) });
  Atomics.wait(state, taken, 0);
  work(3);
}
module.exports = { cell, never, printing, watch, watching };
