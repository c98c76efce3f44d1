"use strict";
/**
 * The door to tslab. `node kernel.cjs kernel --config-path FILE` starts the Jupyter kernel; the notebook runner requires
 * this file and calls `openEngine`.
 *
 * It takes the tslab installed for the notebook's own project (the folder it starts in, or one above it), else the one
 * beside this file, whatever `tslab` is on the PATH, and repairs what tslab 1.0.22 does amiss. Each repair replaces a
 * function that tslab exports but does not document, so their presence is checked first and the version is pinned in
 * package.json.
 */
const { createRequire } = require("node:module");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const vm = require("node:vm");
const openErrors = require("./errors.cjs");
const interrupts = require("./interrupts.cjs");
const { gather, urgently } = require("./output.cjs");
const openSource = require("./source.cjs");

const known = "1.0.22";
const folder = process.cwd();
const tslab = createRequire(findTslab());

function findTslab() {
  for (const start of [path.join(folder, "notebook.js"), __filename]) {
    try {
      return createRequire(start).resolve("tslab");
    } catch {
      // Not there: look beside this file.
    }
  }
  const lost = `tslab is not installed for this notebook's folder, ${folder}: run npm install --save-exact tslab@${known} there`;
  if (require.main !== module) throw new Error(lost);
  console.error(lost); // in Jupyter's log: without tslab there is nothing that could speak to Jupyter
  process.exit(1);
}

/** A member of one of tslab's own files; says what is the matter when another version has moved it. */
function part(file, name) {
  const module = tslab(file);
  if (typeof module[name] !== "function") {
    const { version } = tslab("../package.json");
    throw new Error(`kernel.cjs requires tslab ${known}, got ${version}, which has no ${name} in dist/${file}.js`);
  }
  return module[name];
}

const ts = tslab("@tslab/typescript-for-tslab");
const source = openSource(ts);
const errors = openErrors(ts);

/**
 * Lost messages: tslab calls Publisher.send() without awaiting it. zeromq.js sends the first 512 messages synchronously,
 * makes the 513th asynchronous and rejects every send until that one has finished: output, and even the "idle" status, is
 * lost. With sendTimeout 0 it never waits (a publisher without a limit to its queue cannot block), so every send is
 * synchronous and in order, and what a long synchronous cell prints is seen while it runs.
 */
function sendEveryMessage() {
  const zeromq = tslab("zeromq");
  const { Publisher } = zeromq;
  zeromq.Publisher = class extends Publisher {
    constructor(options) {
      super({ ...options, sendTimeout: 0, sendHighWaterMark: 0 });
    }
  };
}

/** Cells may use the library of Node 20: tslab stops at that of ES2022. What it loads as the compiler is this copy. */
function extendLibrary() {
  const createWatchCompilerHost = (files, options, ...more) => {
    const lib = [...options.lib, "lib.es2023.d.ts"];
    const typeRoots = [...options.typeRoots, path.join(__dirname, "types")];
    return ts.createWatchCompilerHost(files, { ...options, lib, typeRoots }, ...more);
  };
  tslab.cache[tslab.resolve("@tslab/typescript-for-tslab")].exports = { ...ts, createWatchCompilerHost };
}

/** Cells are rewritten before tslab sees them and diagnostics moved back (source.cjs); Shift-Tab works inside calls. */
function repairConverter() {
  extendLibrary();
  const createConverter = part("./converter", "createConverter");
  const { readFile } = ts.sys;
  ts.sys.readFile = (file, encoding) => {
    const text = readFile(file, encoding);
    const own = /\.[mc]?ts$/.test(file) && !file.endsWith(".d.ts") && !/[\\/]node_modules[\\/]/.test(file);
    return own && text !== undefined ? source.withoutTs(text) : text;
  };
  tslab("./converter").createConverter = (options) => {
    const made = createConverter(options);
    return {
      ...made,
      convert: interrupts.never((declarations, typed) => {
        const cell = source.rewrite(typed);
        const converted = made.convert(declarations, cell.text);
        for (const diagnostic of converted.diagnostics) source.moveBack(diagnostic, cell);
        converted.diagnostics = converted.diagnostics.map(explained);
        converted.hasToplevelAwait ||= cell.awaits;
        if (converted.output) converted.output = source.withMeta(converted.output);
        errors.addCell(cell.typed, converted.output ?? "");
        for (const { path: made, data } of converted.sideOutputs ?? []) addFile(made, data);
        return converted;
      }),
      inspect: interrupts.never(
        (declarations, typed, position) =>
          made.inspect(declarations, typed, position) ??
          made.inspect(declarations, typed, source.calleeAround(typed, position)),
      ),
      complete: interrupts.never(made.complete),
    };
  };
}

/** A module beside the notebook, for the lines of its errors. */
function addFile(made, output) {
  const file = made.replace(/\.js$/, ".ts");
  const text = ts.sys.readFile(file);
  if (text !== undefined) errors.addFile(path.relative(folder, file), made, text, output);
}

/** A notebook that does not find the package is told what to do. */
function explained(diagnostic) {
  const { messageText } = diagnostic;
  if (!/^Cannot find module 'colligo'/.test(messageText)) return diagnostic;
  const hint = `colligo is not installed for this notebook's folder, ${folder}: run npm install in the study it belongs to, or put the notebook into a study that has colligo`;
  return { ...diagnostic, messageText: `${messageText}\n${hint}` };
}

/** The Jupyter server drops output above 1,000 messages a second; see output.cjs. */
function gatherWrites() {
  part("./jupyter", "JupyterHandlerImpl");
  const { prototype } = tslab("./jupyter").JupyterHandlerImpl;
  const { handleExecute } = prototype;
  prototype.handleExecute = async function (request, writeStream, writeDisplay) {
    const { write, display, flush } = gather(writeStream, writeDisplay);
    try {
      return await handleExecute.call(this, request, write, display);
    } finally {
      interrupts.cell(false);
      flush();
    }
  };
}

/**
 * Errors end in a page of tslab's own stack frames, and their lines are those of the JavaScript made of a cell. What a cell
 * ends with is offered to the package, if a cell has imported it, before it is printed.
 */
function repairExecutor() {
  const createExecutor = part("./executor", "createExecutor");
  tslab("./executor").createExecutor = (root, converters, out) => {
    const short = (write) => ({ value: (...values) => write(...values.map(errors.shortened)) });
    const log = short(out.log);
    const error = short(urgently(out.error));
    let showing;
    const last = (value) => {
      showing = globalThis[Symbol.for("colligo.showLast")]?.(value);
      if (!showing) log.value(value);
    };
    const made = createExecutor(root, converters, Object.create(out, { error, log: { value: last } }));
    const execute = async (code) => {
      const done = await made.execute(code);
      try {
        await showing;
        return done;
      } catch (failed) {
        error.value(failed);
        return false;
      } finally {
        showing = undefined;
      }
    };
    const executor = { ...made, execute };
    // What a cell's import.meta says.
    const filename = path.join(folder, "notebook.ts");
    globalThis.__tslab__.meta = { url: pathToFileURL(filename).href, dirname: folder, filename };
    return executor;
  };
  // Of what runs here, only tslab's cells are breakOnSigint; without a name of its own each would be evalmachine.<anonymous>.
  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) => {
    if (!options?.breakOnSigint) return runInThisContext(code, options);
    const waits = code.startsWith("(async ");
    const run = () => {
      interrupts.cell(true);
      // Else an interrupt in the last moment before the first `await` would end the cell, and the rest of it would run on.
      const breakOnSigint = !(waits && interrupts.watching());
      return runInThisContext(code, { ...options, breakOnSigint, filename: errors.cellName() });
    };
    // A computation that interrupts.cjs ends takes all that waits for its turn with it: let tslab's own promises go first.
    if (!waits) return run();
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          resolve(run());
        } catch (error) {
          reject(error);
        }
      });
    });
  };
}

/**
 * tslab's engine without Jupyter, for the notebook in the current folder (tslab fixes its root when it is loaded).
 * `execute` answers whether the cell succeeded; what the cell prints and shows goes to the two functions it is given.
 */
function openEngine() {
  repairConverter();
  repairExecutor();
  const Handler = part("./jupyter", "JupyterHandlerImpl");
  const converter = tslab("./converter").createConverter({ isJS: false, isBrowser: false });
  const converters = { node: converter, browser: converter, close: () => converter.close() };
  const executor = tslab("./executor").createExecutor(folder, converters, console);
  const handler = new Handler(executor, false);
  return {
    async execute(code, writeStream, writeDisplay) {
      const { status } = await handler.handleExecute({ code }, writeStream, writeDisplay);
      return status === "ok";
    },
    describe: errors.shortened,
    close: () => handler.close(),
  };
}

function startKernel() {
  sendEveryMessage();
  repairConverter();
  gatherWrites();
  repairExecutor();
  part("./main", "main")();
  // tslab has set handlers of its own; these tell an error as cells do.
  for (const event of ["unhandledRejection", "uncaughtException"]) {
    process.removeAllListeners(event);
    process.on(event, (error) => console.error("Uncaught", errors.shortened(error)));
  }
  interrupts.watch();
}

if (require.main === module) startKernel();
module.exports = { openEngine };
