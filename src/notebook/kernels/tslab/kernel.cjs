"use strict";
/**
 * The only file that knows tslab. `node kernel.cjs kernel --config-path FILE` starts the Jupyter kernel; the notebook
 * runner requires this file and calls `openEngine`.
 *
 * It takes the tslab installed for the notebook's own project (the folder it starts in, or one above it), whatever
 * `tslab` is on the PATH, and repairs four defects of tslab 1.0.22. Each repair replaces a function that tslab exports
 * but does not document, so their presence is checked first and the version is pinned in package.json.
 */
const { createRequire } = require("node:module");
const path = require("node:path");
const vm = require("node:vm");

const known = "1.0.22";

/** `require` as tslab's own files see it, and what to tell the reader if the notebook lies outside any project with tslab. */
function findTslab() {
  const folder = process.cwd();
  try {
    return { main: createRequire(path.join(folder, "notebook.js")).resolve("tslab"), lost: "" };
  } catch {
    // JupyterLab says "Connecting" for ever when a kernel does not start: start the tslab beside this file instead, and
    // let every cell say what is wrong.
    const lost = `tslab is not installed for this notebook's folder, ${folder}: put the notebook into a package that has it (such as notebooks/ in Colligo's own folder), or run npm install there\n`;
    return { main: require.resolve("tslab"), lost };
  }
}
const { main, lost } = findTslab();
const tslab = createRequire(main);

/** A member of one of tslab's own files; says what is the matter when another version has moved it. */
function part(file, name) {
  const module = tslab(file);
  if (typeof module[name] !== "function") {
    const { version } = tslab("../package.json");
    throw new Error(`kernel.cjs requires tslab ${known}, got ${version}, which has no ${name} in dist/${file}.js`);
  }
  return module[name];
}

/**
 * Repair 1: lost messages. tslab calls Publisher.send() without awaiting it. zeromq.js sends the first 512 messages
 * synchronously, makes the 513th asynchronous and rejects every send until that one has finished: output, and even the
 * "idle" status, is lost. With sendTimeout 0 it never waits (a publisher without a limit to its queue cannot block), so
 * every send is synchronous and in order, and what a long synchronous cell prints is seen while it runs.
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

/**
 * Repair 2: `{ name }` with a name from an earlier cell is a ReferenceError (tslab issue 76): write `{ name: name }`
 * before tslab sees it, and move the columns of its diagnostics back to what was typed.
 * Beside it: Shift-Tab between the parentheses of a call tells about the function called.
 */
function repairConverter() {
  const createConverter = part("./converter", "createConverter");
  tslab("./converter").createConverter = (options) => {
    const made = createConverter(options);
    return {
      ...made,
      convert(declarations, source) {
        const insertions = shorthands(source);
        const converted = made.convert(declarations, expand(source, insertions));
        cells.push(lineMap(expand(source, insertions), converted.output ?? ""));
        for (const diagnostic of converted.diagnostics) moveBack(diagnostic, source, insertions);
        return converted;
      },
      inspect: (declarations, source, position) =>
        made.inspect(declarations, source, position) ??
        made.inspect(declarations, source, calleeAround(source, position)),
    };
  };
}

const ts = tslab("@tslab/typescript-for-tslab");
const parse = (source) => ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);

/** Where `name: ` has to be written, from first to last. */
function shorthands(source) {
  const file = parse(source);
  const found = [];
  (function visit(node) {
    if (ts.isShorthandPropertyAssignment(node))
      found.push({ at: node.name.getStart(file), text: `${node.name.text}: ` });
    ts.forEachChild(node, visit);
  })(file);
  return found.sort((a, b) => a.at - b.at);
}

function expand(source, insertions) {
  return insertions.reduceRight((whole, { at, text }) => whole.slice(0, at) + text + whole.slice(at), source);
}

function moveBack(diagnostic, source, insertions) {
  if (diagnostic.fileName) return; // in another file, which was not changed
  for (const place of [diagnostic.start, diagnostic.end]) {
    let { offset } = place;
    for (const { at, text } of insertions) if (offset > at) offset = Math.max(at, offset - text.length);
    place.offset = offset;
    place.character = offset - (source.lastIndexOf("\n", offset - 1) + 1);
  }
}

/** The start of the name called by the innermost call whose parentheses stand around the position. */
function calleeAround(source, position) {
  const file = parse(source);
  let start = position;
  (function visit(node) {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments && node.arguments.pos <= position) {
      // A call that is still being typed ends before the blanks in front of the cursor.
      const open = source[node.end - 1] !== ")" && source.slice(node.end, position).trim() === "";
      if (position < node.end || open) start = (node.expression.name ?? node.expression).getStart(file);
    }
    ts.forEachChild(node, visit);
  })(file);
  return start;
}

/**
 * Repair 3: one message for every write. The Jupyter server drops output above 1,000 messages a second ("IOPub message
 * rate exceeded"): gather what is written within 50 ms into one message, in order with the displays.
 */
function gatherWrites() {
  part("./jupyter", "JupyterHandlerImpl");
  const { prototype } = tslab("./jupyter").JupyterHandlerImpl;
  const { handleExecute } = prototype;
  prototype.handleExecute = async function (request, writeStream, writeDisplay) {
    if (lost) {
      writeStream("stderr", lost);
      return { status: "error", ename: "Error", evalue: lost, traceback: [] };
    }
    const { write, flush } = gather(writeStream);
    const display = (data, update) => {
      flush();
      writeDisplay(data, update);
    };
    try {
      return await handleExecute.call(this, request, write, display);
    } finally {
      flush();
    }
  };
}

function gather(writeStream) {
  const pause = 50;
  const most = 65536;
  let stream = "";
  let text = "";
  let sent = 0;
  let timer;
  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (text === "") return;
    const whole = text;
    text = "";
    sent = Date.now();
    writeStream(stream, whole);
  }
  function write(to, piece) {
    if (to !== stream) {
      flush();
      stream = to;
    }
    text += piece;
    // A synchronous loop never lets the timer fire, so the time is looked at here as well.
    if (text.length >= most || Date.now() - sent >= pause) flush();
    else timer ??= setTimeout(flush, pause);
  }
  return { write, flush };
}

/**
 * Repair 4: errors end in a page of tslab's own stack frames, and their lines are those of the JavaScript made of a cell:
 * leave the frames out, and say cell and line as they were typed.
 */
function shortenErrors() {
  const createExecutor = part("./executor", "createExecutor");
  tslab("./executor").createExecutor = (root, converters, out) => {
    const error = (...values) => out.error(...values.map(shortened));
    return createExecutor(root, converters, Object.create(out, { error: { value: error } }));
  };
  // Of what runs here, only tslab's cells are breakOnSigint; without a name of its own each would be evalmachine.<anonymous>.
  const { runInThisContext } = vm;
  vm.runInThisContext = (code, options) =>
    runInThisContext(code, options?.breakOnSigint ? { ...options, filename: `<cell ${cells.length}>` } : options);
}

/** For every cell that was converted, the line of its source that each line of its JavaScript was made of, as far as known. */
const cells = [];

/**
 * Lines that are the same but for blanks, semicolons and the types of declarations, sought from the end, because what the
 * compiler adds stands at the beginning; and a line between two of these that follow each other by two.
 */
function lineMap(source, output) {
  const bare = (line) => line.replace(/[\s;]/g, "").replace(/^exports\.tsLastExpr=/, "");
  const typed = source.split("\n").map((line) => bare(line).replace(/^((?:const|let|var)[\w$]+):[^=]+=/, "$1="));
  const made = output.split("\n").map(bare);
  const map = [];
  let next = typed.length - 1;
  for (let index = made.length - 1; index >= 0 && next >= 0; index--) {
    const found = /\w/.test(made[index]) ? typed.lastIndexOf(made[index], next) : -1;
    if (found < 0) continue;
    map[index + 1] = found + 1;
    next = found - 1;
  }
  for (const index of made.keys()) {
    const before = map[index] ?? 0;
    if (map[index + 1] === undefined && map[index + 2] === before + 2) map[index + 1] = before + 1;
  }
  return map;
}

const ownFrame =
  /^ +at .*(?:node:vm:|node:internal|[\\/]tslab[\\/](?:dist[\\/]|kernel\.cjs)|[\\/]dist[\\/]notebook[\\/]run-|sigintHandlersWrap)/;
const cellPlace = /<cell (\d+)>:(\d+)(?::\d+)?/g;

function shortened(value) {
  if (typeof value?.stack !== "string") return value;
  if (value.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || value.message === "Interrupted asynchronously") {
    return "Interrupted";
  }
  const place = (_, cell, line) => {
    const typed = cells[cell - 1]?.[line];
    return typed === undefined ? `cell [${cell}]` : `cell [${cell}], line ${typed}`;
  };
  const lines = value.stack.split("\n").filter((line) => !ownFrame.test(line));
  const told = lines
    .map((line) => line.replace(cellPlace, place))
    .filter((line) => !/^ +at (?:async )?cell \[\d+\]$/.test(line));
  try {
    value.stack = told.join("\n");
  } catch {
    // A frozen error keeps its long stack.
  }
  return value;
}

/**
 * tslab's engine without Jupyter, for the notebook in the current folder (tslab fixes its root when it is loaded).
 * `execute` answers whether the cell succeeded; what the cell prints and shows goes to the two functions it is given.
 */
function openEngine() {
  if (lost) throw new Error(lost.trim());
  repairConverter();
  shortenErrors();
  const Handler = part("./jupyter", "JupyterHandlerImpl");
  const converter = tslab("./converter").createConverter({ isJS: false, isBrowser: false });
  const converters = { node: converter, browser: converter, close: () => converter.close() };
  const executor = tslab("./executor").createExecutor(process.cwd(), converters, console);
  const handler = new Handler(executor, false);
  return {
    async execute(code, writeStream, writeDisplay) {
      const { status } = await handler.handleExecute({ code }, writeStream, writeDisplay);
      return status === "ok";
    },
    describe: shortened,
    close: () => handler.close(),
  };
}

if (require.main === module) {
  sendEveryMessage();
  repairConverter();
  gatherWrites();
  shortenErrors();
  part("./main", "main")();
}
module.exports = { openEngine };
