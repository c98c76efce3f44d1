"use strict";
/** What a cell prints, in few messages and not without end. */
const interrupts = require("./interrupts.cjs");

const pause = 50; // milliseconds: the Jupyter server drops output above 1,000 messages a second ("IOPub message rate exceeded")
const piece = 65_536;
const most = 10_000_000; // letters a cell may print; a browser does not show more
const mostShown = 50_000_000; // letters it may show, pictures among them; as much as a notebook that is run
const envelope = 1000; // letters of a message around what it shows

let urgent = false;

/** The function, for what has to be said even by a cell that has printed too much. */
const urgently =
  (write) =>
  (...values) => {
    urgent = true;
    write(...values);
    urgent = false;
  };

/** Gathers what is written within 50 ms into one message, in order with what is shown. */
function gather(writeStream, writeDisplay) {
  let stream = "";
  let text = "";
  let sent = 0;
  let written = 0;
  let shown = 0;
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
  function write(to, part) {
    interrupts.printing();
    if (written > most && !urgent) return;
    const before = written;
    if (to !== stream) {
      flush();
      stream = to;
    }
    text += part;
    written += part.length;
    if (written > most && before <= most) {
      flush();
      writeStream(
        "stderr",
        `\nThe cell has printed ${most / 1e6} MB: the rest is not shown. Save it to a file instead.\n`,
      );
      return;
    }
    // A synchronous loop never lets the timer fire, so the time is looked at here as well.
    if (text.length >= piece || Date.now() - sent >= pause) flush();
    else timer ??= setTimeout(flush, pause);
  }
  function display(data, update) {
    interrupts.printing();
    if (shown > mostShown) return;
    flush();
    shown += envelope + Object.values(data.data).reduce((sum, part) => sum + (part?.length ?? 0), 0);
    if (shown <= mostShown) return writeDisplay(data, update);
    writeStream(
      "stderr",
      `\nThe cell has shown ${mostShown / 1e6} MB: the rest is not shown. Save it to files instead.\n`,
    );
  }
  return { write, display, flush };
}

module.exports = { gather, urgently };
