"use strict";
/**
 * What is rewritten in a cell before tslab sees it. All but one rewriting keeps every column where it was typed; the one
 * that adds letters moves the columns of diagnostics back.
 */
module.exports = (ts) => {
  const parse = (source) => ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

  function visit(node, look) {
    look(node);
    ts.forEachChild(node, (child) => visit(child, look));
  }

  /** What tslab is given, where letters were added, and whether there is an `await` outside functions. */
  function rewrite(typed) {
    const plain = replaced(typed, sameLength(typed));
    const insertions = shorthands(plain);
    const text = insertions.reduceRight((whole, { at, text }) => whole.slice(0, at) + text + whole.slice(at), plain);
    return { typed, text, insertions, awaits: awaitsOnTop(plain) };
  }

  const replaced = (text, edits) =>
    edits.reduce((whole, { at, text }) => whole.slice(0, at) + text + whole.slice(at + text.length), text);
  const blank = (text, from, to) => ({ at: from, text: text.slice(from, to).replace(/[^\n]/g, " ") });

  function sameLength(text) {
    const file = parse(text);
    const edits = specifiers(file);
    visit(file, (node) => {
      if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
      const [module, attributes] = node.arguments;
      if (attributes) edits.push(blank(text, module.end, attributes.end));
    });
    for (const [index, statement] of file.statements.entries()) {
      // tslab exports every name itself, and takes `export` for a second declaration.
      if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier) {
        edits.push(blank(text, statement.getStart(file), statement.end));
      }
      if (statement.name || ts.isVariableStatement(statement)) {
        for (const modifier of statement.modifiers ?? []) {
          const { kind } = modifier;
          if (kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword)
            edits.push(blank(text, modifier.getStart(file), modifier.end));
        }
      }
      // TypeScript 5.0 reads the attributes of `import … with { … }` as a statement of their own; Node's require needs none.
      const before = file.statements[index - 1];
      if (
        ts.isWithStatement(statement) &&
        before &&
        (ts.isImportDeclaration(before) || ts.isExportDeclaration(before))
      ) {
        const [attributes] = /^with\s*\{[^{}]*\}/.exec(text.slice(statement.getStart(file))) ?? [];
        if (attributes) edits.push(blank(text, statement.getStart(file), statement.getStart(file) + attributes.length));
      }
    }
    return edits;
  }

  /** `"./helper.ts"`, as other kernels and editors write it, is `"./helper.js"` for TypeScript 5.0. */
  function specifiers(file) {
    const edits = [];
    visit(file, (node) => {
      const { parent } = node;
      if (!ts.isStringLiteral(node) || !/^\.\.?\/.*\.ts$/.test(node.text)) return;
      const imported = ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
      const called = ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
      if (imported || called) edits.push({ at: node.end - 3, text: "js" });
    });
    return edits;
  }

  /** The text of a module beside the notebook, with its own imports of `.ts`. */
  const withoutTs = (text) => (/\.ts["']/.test(text) ? replaced(text, specifiers(parse(text))) : text);

  /**
   * `{ name }` with a name from an earlier cell is a ReferenceError (tslab issue 76): where `name: ` has to be written, from
   * first to last.
   */
  function shorthands(text) {
    const file = parse(text);
    const found = [];
    visit(file, (node) => {
      if (ts.isShorthandPropertyAssignment(node))
        found.push({ at: node.name.getStart(file), text: `${node.name.text}: ` });
    });
    return found.sort((a, b) => a.at - b.at);
  }

  /**
   * Whether the cell has to be an async function. tslab waits for a complaint of the compiler about each `await`, which it
   * does not make of `for await` and of an `await` before a parenthesis.
   */
  function awaitsOnTop(text) {
    // `export {}` makes a module of it; elsewhere `await (x)` is a call.
    const file = parse(`${text}\nexport {};`);
    const look = (node) => {
      if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
      if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node)) return false;
      return ts.forEachChild(node, look) ?? false;
    };
    return /\bawait\b/.test(text) && look(file);
  }

  /** Cells are no modules to Node, so `import.meta` is an object of the kernel's. */
  function withMeta(output) {
    if (!output.includes("import.meta")) return output;
    const found = [];
    visit(parse(output), (node) => {
      if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) found.push(node);
    });
    return found.reduceRight(
      (whole, node) => `${whole.slice(0, node.getStart())}__tslab__.meta${whole.slice(node.end)}`,
      output,
    );
  }

  function moveBack(diagnostic, { typed, insertions }) {
    if (diagnostic.fileName) return; // in another file, which was not changed
    for (const place of [diagnostic.start, diagnostic.end]) {
      let { offset } = place;
      for (const { at, text } of insertions) if (offset > at) offset = Math.max(at, offset - text.length);
      place.offset = offset;
      place.character = offset - (typed.lastIndexOf("\n", offset - 1) + 1);
    }
  }

  /** The start of the name called by the innermost call whose parentheses stand around the position. */
  function calleeAround(text, position) {
    const file = parse(text);
    let start = position;
    visit(file, (node) => {
      if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments && node.arguments.pos <= position) {
        // A call that is still being typed ends before the blanks in front of the cursor.
        const open = text[node.end - 1] !== ")" && text.slice(node.end, position).trim() === "";
        if (position < node.end || open) start = (node.expression.name ?? node.expression).getStart(file);
      }
    });
    return start;
  }

  return { rewrite, withoutTs, withMeta, moveBack, calleeAround };
};
