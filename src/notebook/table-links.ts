/**
 * From a row to the table where its evidence stands, by `<a href="#…">`. An untrusted notebook takes the `id` of the table
 * away, but JupyterLab still finds it, and so does a page made of the notebook.
 */

/** The anchor of any name: letters and figures, everything else by its number, so that two names never have one anchor. */
export const anchor = (name: string): string =>
  `colligo-${name.replace(/[^A-Za-z0-9]/gu, (sign) => `_${(sign.codePointAt(0) as number).toString(16)}_`)}`;

export type Link = (row: object) => string | undefined;

/** A cell's HTML as a link to the table of that name. */
export function linked(html: string, name: unknown): string {
  if (name === undefined) return html;
  if (typeof name !== "string" || name === "")
    throw new TypeError(`link requires the name of a table or undefined, got ${JSON.stringify(name)}`);
  return `<a href="#${anchor(name)}">${html}</a>`;
}
