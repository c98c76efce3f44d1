"use strict";
/** Errors as a reader of cells wants them: without tslab's stack frames, with cell and line as they were typed. */
const { SourceMap } = require("node:module");

module.exports = (ts) => {
  const cells = [];
  const addCell = (source, output) => cells.push({ source, output });
  const cellName = () => `<cell ${cells.length}>`;

  /** Modules beside the notebook, by the path of the JavaScript that is made of them but never written. */
  const files = new Map();
  const addFile = (file, made, source, output) => files.set(made, { name: file, source, output });

  /** The line of a source that a line of its JavaScript was made of, if it is known. */
  function typedLine(unit, line) {
    unit.lines ??= lineMap(unit.source, unit.output);
    return unit.lines[line];
  }

  const ownFrame =
    /^ +at .*(?:node:vm:|node:internal|[\\/]tslab[\\/](?:dist[\\/]|\w+\.cjs)|[\\/]dist[\\/]notebook[\\/]run-|sigintHandlersWrap)/;

  function shortened(value) {
    if (typeof value?.stack !== "string") return value;
    if (value.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || value.message === "Interrupted asynchronously") {
      return "Interrupted";
    }
    const stack = told(value.stack);
    try {
      value.stack = stack;
    } catch {
      return stack; // a frozen error keeps its own
    }
    shortened(value.cause);
    if (Array.isArray(value.errors)) value.errors.forEach(shortened);
    return stack.includes("\n    at ") ? value : stack; // Node puts an error without frames into brackets
  }

  function told(stack) {
    const lines = stack.split("\n").filter((line) => !ownFrame.test(line));
    // Node puts the line that threw on top, as the JavaScript it is, with a caret under it.
    const [, number, line] = /^<cell (\d+)>:(\d+)$/.exec(lines[0]) ?? [];
    const cell = cells[number - 1];
    const typed = cell && typedLine(cell, line);
    if (typed !== undefined && /^\s*\^+\s*$/.test(lines[2])) {
      lines.splice(1, 2, `  > ${typed} | ${cell.source.split("\n")[typed - 1]}`);
    }
    return lines
      .map(places)
      .filter((line) => !/^ +at (?:async )?cell \[\d+\]$/.test(line))
      .join("\n");
  }

  function places(line) {
    const named = line.replace(/<cell (\d+)>:(\d+)(?::\d+)?/g, (_, number, at) => {
      const typed = cells[number - 1] && typedLine(cells[number - 1], at);
      return typed === undefined ? `cell [${number}]` : `cell [${number}], line ${typed}`;
    });
    return named.replace(/([^\s(]+\.js):(\d+)(?::\d+)?/, (place, file, at) => {
      const module = files.get(file);
      if (!module) return place;
      const typed = typedLine(module, at);
      return typed === undefined ? module.name : `${module.name}, line ${typed}`;
    });
  }

  /**
   * tslab keeps no source map, but prints the same lines as the compiler it uses, save for blanks, semicolons and the
   * `exports.` of names: so the source is compiled once more, with a map, and its lines are sought in tslab's from the end,
   * because what is added stands at the beginning.
   */
  function lineMap(source, output) {
    const { ScriptTarget, ModuleKind, JsxEmit } = ts;
    // In two steps, as tslab does it: the second breaks some lines that the first does not.
    const options = { target: ScriptTarget.ES2022, sourceMap: true, jsx: JsxEmit.React };
    const compile = (text, fileName, module) =>
      ts.transpileModule(text, { compilerOptions: { ...options, module }, fileName });
    const first = compile(source, "cell.ts", ModuleKind.ESNext);
    const second = compile(first.outputText, "cell.js", ModuleKind.CommonJS);
    const maps = [second, first].map(({ sourceMapText }) => new SourceMap(JSON.parse(sourceMapText)));
    const texts = [second, first].map(({ outputText }) => outputText.split("\n"));
    const bare = (line) => line.replace(/\bexports\.|\bexport |(?:\bconst )?\btsLastExpr\d* = |[\s;]/g, "");
    const printed = texts[0].map(bare);
    const made = output.split("\n").map(bare);
    const lines = [];
    let next = printed.length - 1;
    for (let index = made.length - 1; index >= 0 && next >= 0; index--) {
      const found = made[index] === "" ? -1 : printed.lastIndexOf(made[index], next);
      if (found < 0) continue;
      const typed = maps.reduce((line, map, step) => lineBefore(map, line, texts[step]), found);
      if (typed !== undefined) lines[index + 1] = typed + 1;
      next = found - 1;
    }
    return lines;
  }

  /** The line that the first letter of a line was made of, else its last. */
  function lineBefore(map, line, texts) {
    if (line === undefined) return;
    for (const column of [texts[line].search(/\S|$/), texts[line].length]) {
      const { generatedLine, originalLine } = map.findEntry(line, column);
      if (generatedLine === line) return originalLine;
    }
  }

  return { addCell, addFile, cellName, shortened };
};
