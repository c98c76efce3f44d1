/*
 * The notation in which docstrings write the formula of a 2×2 table, read: numbers, ½, symbols such as O₁₁, signs, roots,
 * powers, logarithms, |…|, min and max, Σ over the four cells, and other measures in back ticks. So a formula is written once, and
 * can be printed with numbers put in, and tested against the function it stands for.
 */

/** What the symbols of a formula are in one table; a function is what a measure in back ticks gives. */
export interface Symbols {
  readonly values: { readonly [symbol: string]: number };
  /** The symbols that differ from cell to cell, such as O and E, for each cell of a sum. */
  readonly cells: readonly { readonly [symbol: string]: number }[];
  readonly measure: (name: string) => number;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const pattern = /\s+|`\w+`|\d+(?:\.\d+)?|½|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|log[₀-₉]*|ln|min|max|[A-Za-z]+[₀-₉ᵢⱼ]*|[()|√Σ+−/×·,]/uy;

/** The signs of a formula, without blanks. @throws Error at what is no notation */
function tokens(formula: string): string[] {
  const found: string[] = [];
  for (pattern.lastIndex = 0; pattern.lastIndex < formula.length; ) {
    const at = pattern.lastIndex;
    const [token] = pattern.exec(formula) ?? [];
    if (token === undefined) throw new Error(`a formula has no sign "${formula.slice(at)}": ${formula}`);
    if (token.trim() !== "") found.push(token);
  }
  return found;
}

/** Whether a formula is wholly in this notation, so that it can be computed. */
export function computable(formula: string): boolean {
  try {
    return !Number.isNaN(compute(formula, { values: everything, cells: [everything], measure: () => 1 }));
  } catch {
    return false;
  }
}

/** Any symbol is 2, but for those that are not known. */
const known = "O E O₁₁ O₁₂ O₂₁ O₂₂ E₁₁ E₁₂ E₂₁ E₂₂ R₁ R₂ C₁ C₂ N f₁ f₂ n₁ n₂ p₁ p₂ m P₁₂ P₁ P₂ OR s k Oᵢⱼ Eᵢⱼ";
const everything: { readonly [symbol: string]: number } = Object.fromEntries(known.split(" ").map((name) => [name, 2]));

/** 0 times anything is 0, since 0 ln 0 is. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

const functions: { readonly [name: string]: (x: number) => number } = {
  "√": Math.sqrt,
  ln: Math.log,
  log: Math.log10,
  "log₂": Math.log2,
  "log₁₀": Math.log10,
};

/** The value of a formula. @throws Error if it is not in this notation, or a symbol is not known */
export function compute(formula: string, symbols: Symbols): number {
  const signs = tokens(formula);
  let at = 0;
  const value = sum({});
  if (at < signs.length) throw new Error(`a formula ends before "${signs.slice(at).join(" ")}": ${formula}`);
  return value;

  function sum(cell: Symbols["values"]): number {
    let total = product(cell);
    while (signs[at] === "+" || signs[at] === "−") total += signs[at++] === "+" ? product(cell) : -product(cell);
    return total;
  }

  /** Factors side by side are multiplied, from left to right with those divided. */
  function product(cell: Symbols["values"]): number {
    let total = signed(cell);
    for (;;) {
      if (signs[at] === "/") {
        at++;
        total /= signed(cell);
      } else if (signs[at] === "×" || signs[at] === "·") {
        at++;
        total = times(total, signed(cell));
      } else if (at < signs.length && !/^[)|+−,]$/.test(signs[at])) total = times(total, power(cell));
      else return total;
    }
  }

  function signed(cell: Symbols["values"]): number {
    if (signs[at] !== "−") return power(cell);
    at++;
    return -power(cell);
  }

  function power(cell: Symbols["values"]): number {
    const base = factor(cell);
    if (at >= signs.length || !superscripts.includes(signs[at][0])) return base;
    return base ** Number([...signs[at++]].map((digit) => superscripts.indexOf(digit)).join(""));
  }

  function factor(cell: Symbols["values"]): number {
    const sign = signs[at++];
    if (sign === "½") return 0.5;
    if (sign === "(") return closed(sum(cell), ")");
    if (sign === "|") return Math.abs(closed(sum(cell), "|"));
    if (sign === "min" || sign === "max") {
      closed(0, "(");
      const first = closed(sum(cell), ",");
      return Math[sign](first, closed(sum(cell), ")"));
    }
    if (sign === "Σ") {
      const from = at;
      return symbols.cells.reduce((total, each) => {
        at = from;
        return total + product(each);
      }, 0);
    }
    if (functions[sign]) return functions[sign](power(cell));
    if (/^\d/.test(sign)) return Number(sign);
    if (sign?.startsWith("`")) return symbols.measure(sign.slice(1, -1));
    const number = cell[sign] ?? symbols.values[sign];
    if (number === undefined) throw new Error(`a formula has the unknown symbol "${sign}": ${formula}`);
    return number;
  }

  function closed(inside: number, by: string): number {
    if (signs[at++] !== by)
      throw new Error(`a formula lacks "${by}" before "${signs.slice(at - 1).join(" ")}": ${formula}`);
    return inside;
  }
}

/** The formula with numbers for its symbols, and a sum written out, cell by cell. */
export function withNumbers(formula: string, symbols: Symbols, print: (value: number) => string): string {
  const at = formula.indexOf("Σ");
  if (at < 0) return put(formula, symbols.values);
  const body = formula.slice(at + 1).trim();
  const cells = symbols.cells.map((cell) => put(body, { ...symbols.values, ...cell })).join(" + ");
  return `${put(formula.slice(0, at).trimEnd(), symbols.values)} (${cells})`.trim();

  function put(text: string, values: Symbols["values"]): string {
    const number = (value: number): string => (value < 0 || Object.is(value, -0) ? `(${print(value)})` : print(value));
    return text
      .replace(/`(\w+)`/g, (_, name: string) => number(symbols.measure(name)))
      .replace(/[A-Za-z]+[₀-₉ᵢⱼ]*/gu, (symbol) => (symbol in values ? number(values[symbol]) : symbol))
      .replace(/(?<=[\d)½⁰¹²³⁴⁵⁶⁷⁸⁹]) (?=\d)/g, " · ");
  }
}
