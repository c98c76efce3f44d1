/** Lines that tell how far a run has come: one line that changes in a terminal, plain lines elsewhere. */

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  cell(name: string, cell: number, of: number): void;
  /** A notebook has ended; `text` says how. */
  end(name: string, text: string): void;
  close(): void;
}

/** Progress of `total` notebooks. Where nobody watches, a cell is told of only when it has taken `patience` ms already. */
export function openProgress(terminal: Terminal, total: number, patience = 10_000): Progress {
  const running = new Map<string, string>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let ended = 0;
  const live = terminal.isTTY === true;
  const line = (text: string) => terminal.write(`${live ? "\r\x1b[K" : ""}${text}\n`);
  const redraw = () => {
    if (!live) return;
    const text = [...running].map(([name, where]) => `${name}: ${where}`).join("   ");
    // A line that wraps cannot be taken back with a carriage return.
    terminal.write(`\r\x1b[K${`[${ended}/${total}] ${text}`.slice(0, (terminal.columns ?? 80) - 1)}`);
  };
  return {
    cell(name, cell, of) {
      const where = `cell ${cell} of ${of}`;
      running.set(name, where);
      clearTimeout(waiting.get(name));
      if (live) redraw();
      else waiting.set(name, setTimeout(() => line(`       ${name}: ${where} …`), patience).unref());
    },
    end(name, text) {
      running.delete(name);
      clearTimeout(waiting.get(name));
      ended++;
      line(`[${ended}/${total}] ${name}: ${text}`);
      redraw();
    },
    close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      if (live) terminal.write("\r\x1b[K");
    },
  };
}
