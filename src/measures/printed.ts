/** A value in a message: a string with its quotes, lest "3" look like a number. */
export function printed(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof (value as { then?: unknown } | null | undefined)?.then === "function")
    return "a promise: write `await` before the call that makes it";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}
