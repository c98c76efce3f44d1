/** How something reaches the reader: as a rich output in a notebook, as text anywhere else. */

/** What a notebook may choose from: MIME type → text, or base64 for what is binary. */
export type MimeBundle = Readonly<Record<string, string>>;
export type MimeMetadata = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Write = (message: { data: MimeBundle; metadata: MimeMetadata; transient: object }, update: boolean) => void;
type Require = (id: string) => { lastWriteDisplayData?: Write; display?: { raw(type: string, data: string): void } };
interface Kernels {
  readonly __tslab__?: { readonly require?: Require };
  readonly Deno?: {
    readonly jupyter?: { broadcast?: (type: string, content: object) => Promise<void> };
  };
}

/** Sends a bundle to the notebook we run in, or prints its text. */
export async function display(bundle: MimeBundle, metadata: MimeMetadata = {}): Promise<void> {
  const message = { data: bundle, metadata, transient: {} };
  const { __tslab__: tslab, Deno: deno } = globalThis as Kernels;
  if (tslab?.require) {
    const write = writerOf(tslab.require);
    if (write) write(message, false);
    else {
      // The public way sends one type only.
      const type =
        ["text/html", "text/markdown", "image/png", "text/plain"].find((name) => name in bundle) ?? "text/plain";
      tslab.require("tslab").display?.raw(type, bundle[type] ?? "");
    }
    return;
  }
  if (typeof deno?.jupyter?.broadcast === "function") {
    await deno.jupyter.broadcast("display_data", message);
    return;
  }
  process.stdout.write(`${bundle["text/plain"] ?? ""}\n`);
}

/** Displays whose id begins so are of the moment: the runner keeps none of them. */
export const passing = "colligo-passing-";
let passed = 0;

/**
 * A display of the moment in the cell that runs: each bundle takes the place of the one before, an empty one leaves nothing.
 * Undefined where no display can be changed.
 */
export function displayInPlace(): ((bundle: MimeBundle) => void) | undefined {
  const { __tslab__: tslab, Deno: deno } = globalThis as Kernels;
  const write = tslab?.require && writerOf(tslab.require);
  const broadcast = deno?.jupyter?.broadcast;
  if (!write && (tslab || typeof broadcast !== "function")) return tslab ? () => {} : undefined;
  const transient = { display_id: `${passing}${process.pid}-${++passed}` };
  let update = false;
  return (data) => {
    const message = { data, metadata: {}, transient };
    if (write) write(message, update);
    // What cannot be sent is no reason to end the work.
    else broadcast?.(update ? "update_display_data" : "display_data", message).catch(() => {});
    update = true;
  };
}

/** tslab's own sender of whole bundles; undefined until the kernel has shown that it has one. */
function writerOf(require: Require): Write | undefined {
  try {
    return require("tslab/dist/jupyter").lastWriteDisplayData;
  } catch {
    return undefined;
  }
}
